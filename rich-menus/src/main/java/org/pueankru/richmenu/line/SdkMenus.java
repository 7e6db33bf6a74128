package org.pueankru.richmenu.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.UploadFile;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiBlobClient;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.RichMenuAliasResponse;
import com.linecorp.bot.messaging.model.RichMenuBatchLinkOperation;
import com.linecorp.bot.messaging.model.RichMenuBatchOperation;
import com.linecorp.bot.messaging.model.RichMenuBatchRequest;
import com.linecorp.bot.messaging.model.RichMenuBatchUnlinkOperation;
import com.linecorp.bot.messaging.model.RichMenuResponse;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;

import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.LineState.Deployed;
import org.pueankru.richmenu.Menu;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Rich menus through LINE's SDK. */
public final class SdkMenus implements LineMenus {
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    private final MessagingApiClient api;
    private final MessagingApiBlobClient data;

    /**
     * For one channel.
     *
     * @param token long-lived or short-lived
     * @param endpoint LINE's, for all but pictures
     * @param dataEndpoint LINE's, for pictures
     */
    public SdkMenus(String token, URI endpoint, URI dataEndpoint) {
        this.api = MessagingApiClient.builder(token).apiEndPoint(endpoint).build();
        this.data = MessagingApiBlobClient.builder(token).apiEndPoint(dataEndpoint).build();
    }

    @Override
    public LineState state() {
        List<Deployed> menus =
                await("list menus", api.getRichMenuList()).body().richmenus().stream()
                        .map(this::deployed)
                        .toList();
        Map<String, String> aliases = new HashMap<>();
        for (RichMenuAliasResponse alias :
                await("list aliases", api.getRichMenuAliasList()).body().aliases()) {
            aliases.put(alias.richMenuAliasId(), alias.richMenuId());
        }
        Optional<String> everybodys =
                maybe("read the default menu", api.getDefaultRichMenuId())
                        .map(result -> result.body().richMenuId());
        return new LineState(menus, aliases, everybodys);
    }

    private Deployed deployed(RichMenuResponse menu) {
        boolean ours = DeployedName.read(menu.name()).isPresent();
        return new Deployed(
                menu.richMenuId(),
                menu.name(),
                !ours || hasPicture(menu.richMenuId()),
                SdkObjects.lines(menu));
    }

    private boolean hasPicture(String id) {
        return maybe("read a picture", data.getRichMenuImage(id)).isPresent();
    }

    @Override
    public String check(Menu menu, DeployedName name) {
        try {
            api.validateRichMenuObject(SdkObjects.request(menu, name)).join();
            return "";
        } catch (CompletionException e) {
            if (e.getCause() instanceof AbstractLineClientException refusal
                    && refusal.getCode() == REFUSED) {
                return SdkObjects.words(refusal);
            }
            throw failure("check a menu", e);
        }
    }

    @Override
    public String create(Menu menu, DeployedName name) {
        return await("create " + name, api.createRichMenu(SdkObjects.request(menu, name)))
                .body()
                .richMenuId();
    }

    @Override
    public void upload(String id, byte[] png) {
        await(
                "upload a picture",
                data.setRichMenuImage(id, UploadFile.fromByteArray(png, "image/png")));
    }

    @Override
    public void addAlias(String alias, String id) {
        await(
                "make alias " + alias,
                api.createRichMenuAlias(new CreateRichMenuAliasRequest(alias, id)));
    }

    @Override
    public void moveAlias(String alias, String id) {
        await(
                "move alias " + alias,
                api.updateRichMenuAlias(alias, new UpdateRichMenuAliasRequest(id)));
    }

    @Override
    public void dropAlias(String alias) {
        await("remove alias " + alias, api.deleteRichMenuAlias(alias));
    }

    @Override
    public void showEverybody(String id) {
        await("set the default menu", api.setDefaultRichMenu(id));
    }

    @Override
    public String movePeople(List<Move> moves, String resumeKey) {
        List<RichMenuBatchOperation> operations =
                moves.stream()
                        .map(
                                move ->
                                        move.to() == null
                                                ? new RichMenuBatchUnlinkOperation(move.from())
                                                : (RichMenuBatchOperation)
                                                        new RichMenuBatchLinkOperation(
                                                                move.from(), move.to()))
                        .toList();
        return await(
                        "give people their new menus",
                        api.richMenuBatch(new RichMenuBatchRequest(operations, resumeKey)))
                .requestId();
    }

    @Override
    public Progress progress(String job) {
        return switch (await("ask how far it is", api.getRichMenuBatchProgress(job))
                .body()
                .phase()) {
            case ONGOING -> Progress.GOING_ON;
            case SUCCEEDED -> Progress.DONE;
            case FAILED, UNDEFINED -> Progress.FAILED;
        };
    }

    @Override
    public void delete(String id) {
        await("delete a menu", api.deleteRichMenu(id));
    }

    private static <T> Result<T> await(String what, CompletableFuture<Result<T>> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw failure(what, e);
        }
    }

    /** Empty when LINE says that there is no such thing. */
    private static <T> Optional<Result<T>> maybe(String what, CompletableFuture<Result<T>> call) {
        try {
            return Optional.of(call.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof AbstractLineClientException refusal
                    && refusal.getCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure(what, e);
        }
    }

    private static LineFailure failure(String what, CompletionException e) {
        return e.getCause() instanceof AbstractLineClientException refusal
                ? new LineFailure(
                        "LINE did not "
                                + what
                                + ": "
                                + refusal.getCode()
                                + " "
                                + SdkObjects.words(refusal),
                        e)
                : new LineFailure("LINE did not " + what + ": no answer", e);
    }
}
