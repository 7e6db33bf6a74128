package org.pueankru.richmenu.line;

import com.linecorp.bot.client.base.BlobContent;
import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.UploadFile;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiBlobClient;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.RichMenuAliasResponse;
import com.linecorp.bot.messaging.model.RichMenuBatchLinkOperation;
import com.linecorp.bot.messaging.model.RichMenuBatchOperation;
import com.linecorp.bot.messaging.model.RichMenuBatchProgressResponse;
import com.linecorp.bot.messaging.model.RichMenuBatchRequest;
import com.linecorp.bot.messaging.model.RichMenuBatchUnlinkOperation;
import com.linecorp.bot.messaging.model.RichMenuResponse;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.LineState.Deployed;
import org.pueankru.richmenu.Menu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Rich menus through LINE's SDK. What an earlier call did whose answer got lost is taken as done: a
 * picture that is there, an alias that is there already, a menu that is gone.
 */
public final class SdkMenus implements LineMenus {
    private static final Set<Integer> NOT_FOUND = Set.of(404);

    /** LINE documents a 400 for aliases, and a 404 where something is looked for. */
    private static final Set<Integer> REFUSED = Set.of(400, 404, 409);

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final MessagingApiClient api;
    private final MessagingApiBlobClient data;
    private final LineCalls calls;

    /**
     * For one channel.
     *
     * @param token long-lived or short-lived
     * @param endpoint LINE's, for all but pictures
     * @param dataEndpoint LINE's, for pictures
     */
    public SdkMenus(String token, URI endpoint, URI dataEndpoint) {
        this(token, endpoint, dataEndpoint, LineCalls.Pause::real);
    }

    SdkMenus(String token, URI endpoint, URI dataEndpoint, LineCalls.Pause pause) {
        this.api =
                MessagingApiClient.builder(token)
                        .apiEndPoint(endpoint)
                        .connectTimeout(WITHIN)
                        .readTimeout(WITHIN)
                        .writeTimeout(WITHIN)
                        .failOnUnknownProperties(false)
                        .usingDefaultLogger(false) // it prints the channel's token
                        .build();
        this.data =
                MessagingApiBlobClient.builder(token)
                        .apiEndPoint(dataEndpoint)
                        .connectTimeout(WITHIN)
                        .readTimeout(WITHIN)
                        .writeTimeout(WITHIN)
                        .failOnUnknownProperties(false)
                        .usingDefaultLogger(false)
                        .build();
        this.calls = new LineCalls(pause);
    }

    @Override
    public LineState state() {
        List<Deployed> menus =
                calls.await("list menus", api::getRichMenuList).body().richmenus().stream()
                        .map(this::deployed)
                        .toList();
        Optional<String> everybodys =
                calls.unless(NOT_FOUND, "read everybody's menu", api::getDefaultRichMenuId)
                        .map(result -> result.body().richMenuId());
        return new LineState(menus, aliases(), everybodys);
    }

    @Override
    public Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        for (RichMenuAliasResponse alias :
                calls.await("list aliases", api::getRichMenuAliasList).body().aliases()) {
            aliases.put(alias.richMenuAliasId(), alias.richMenuId());
        }
        return aliases;
    }

    private Deployed deployed(RichMenuResponse menu) {
        boolean ours = DeployedName.read(String.valueOf(menu.name())).isPresent();
        return new Deployed(
                menu.richMenuId(),
                String.valueOf(menu.name()),
                !ours || hasPicture(menu.richMenuId()),
                ours ? SdkObjects.lines(menu) : List.of(),
                ours ? SdkObjects.tabs(menu) : List.of());
    }

    private boolean hasPicture(String id) {
        Optional<Result<BlobContent>> picture =
                calls.unless(REFUSED, "read a picture", () -> data.getRichMenuImage(id));
        picture.ifPresent(SdkMenus::close);
        return picture.isPresent();
    }

    /** A picture that is not read keeps its connection. */
    private static void close(Result<BlobContent> picture) {
        try {
            picture.body().byteStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String check(Menu menu, DeployedName name) {
        try {
            calls.await(
                    "check a menu",
                    () -> api.validateRichMenuObject(SdkObjects.request(menu, name)));
            return "";
        } catch (LineFailure failure) {
            return refusal(failure).map(Words::ofLine).orElseThrow(() -> failure);
        }
    }

    /** What LINE refused as wrong; empty for all other failures. */
    private static Optional<AbstractLineClientException> refusal(LineFailure failure) {
        return failure.getCause() instanceof CompletionException e
                        && e.getCause() instanceof AbstractLineClientException refusal
                        && REFUSED.contains(refusal.getCode())
                ? Optional.of(refusal)
                : Optional.empty();
    }

    @Override
    public String create(Menu menu, DeployedName name) {
        return calls.await(
                        Rate.MENUS_MADE,
                        "make menu " + name,
                        () -> api.createRichMenu(SdkObjects.request(menu, name)))
                .body()
                .richMenuId();
    }

    @Override
    public void upload(String id, byte[] png) {
        try {
            calls.await(
                    "take a picture",
                    () -> data.setRichMenuImage(id, UploadFile.fromByteArray(png, "image/png")));
        } catch (LineFailure failure) {
            if (refusal(failure).isEmpty() || !hasPicture(id)) {
                throw failure;
            }
        }
    }

    @Override
    public void addAlias(String alias, String id) {
        if (!claimAlias(alias, id)) {
            moveAlias(alias, id);
        }
    }

    @Override
    public boolean claimAlias(String alias, String id) {
        try {
            calls.await(
                    "make alias " + alias,
                    () -> api.createRichMenuAlias(new CreateRichMenuAliasRequest(alias, id)));
            return true;
        } catch (LineFailure failure) {
            if (refusal(failure).isEmpty() || menuOf(alias) == null) {
                throw failure;
            }
            return false;
        }
    }

    @Override
    public void moveAlias(String alias, String id) {
        calls.await(
                "move alias " + alias,
                () -> api.updateRichMenuAlias(alias, new UpdateRichMenuAliasRequest(id)));
    }

    @Override
    public void dropAlias(String alias) {
        boolean dropped =
                calls.unless(
                                REFUSED,
                                Rate.ALIASES_REMOVED,
                                "remove alias " + alias,
                                () -> api.deleteRichMenuAlias(alias))
                        .isPresent();
        if (!dropped && menuOf(alias) != null) {
            throw new LineFailure(
                    "LINE did not remove alias " + alias + ", and does not say why", null);
        }
    }

    /** Null when there is no such alias. */
    private @Nullable String menuOf(String alias) {
        return calls.unless(REFUSED, "read alias " + alias, () -> api.getRichMenuAlias(alias))
                .map(result -> result.body().richMenuId())
                .orElse(null);
    }

    @Override
    public void showEverybody(String id) {
        calls.await("show everybody a menu", () -> api.setDefaultRichMenu(id));
    }

    @Override
    public void showNothing() {
        var unused =
                calls.unless(NOT_FOUND, "take everybody's menu away", api::cancelDefaultRichMenu);
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
        @Nullable String job =
                calls.await(
                                Rate.PEOPLE_MOVED,
                                "give people their new menus",
                                () ->
                                        api.richMenuBatch(
                                                new RichMenuBatchRequest(operations, resumeKey)))
                        .requestId();
        if (job == null) {
            throw new LineFailure(
                    "LINE gives people their new menus, but does not name the job (x-line-request-id)",
                    null);
        }
        return job;
    }

    /** A job that LINE does not know yet goes on, too: whoever waits stops some time. */
    @Override
    public Progress progress(String job) {
        Optional<Result<RichMenuBatchProgressResponse>> answer =
                calls.unless(
                        NOT_FOUND,
                        Rate.PROGRESS_ASKED,
                        "tell how far it is",
                        () -> api.getRichMenuBatchProgress(job));
        return answer.map(
                        known ->
                                switch (known.body().phase()) {
                                    case ONGOING, UNDEFINED -> Progress.GOING_ON;
                                    case SUCCEEDED -> Progress.DONE;
                                    case FAILED -> Progress.FAILED;
                                })
                .orElse(Progress.GOING_ON);
    }

    @Override
    public void delete(String id) {
        var unused =
                calls.unless(
                        NOT_FOUND,
                        Rate.MENUS_REMOVED,
                        "remove a menu",
                        () -> api.deleteRichMenu(id));
    }
}
