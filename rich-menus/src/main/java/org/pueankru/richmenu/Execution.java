package org.pueankru.richmenu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does what a plan says, one call after the other. It stops at the first failure; what was done
 * stays, and a new plan goes on from there.
 */
public final class Execution {
    /** LINE's, an hour, each for creating and deleting (reference, "Rate limits"). */
    public static final int MOST_AN_HOUR = 100;

    private final LineMenus line;
    private final Function<String, Menu> menus;
    private final Function<Menu, byte[]> pictures;
    private final Waiting waiting;
    private final Map<DeployedName, String> ids = new HashMap<>();

    /** Waits between two looks at what LINE does in the background. */
    @FunctionalInterface
    public interface Waiting {
        /**
         * @throws LineFailure when it has taken too long
         */
        void again(int looks);
    }

    /**
     * @param menus the wanted menu of each key
     * @param pictures draws it
     */
    public Execution(
            LineMenus line,
            Function<String, Menu> menus,
            Function<Menu, byte[]> pictures,
            Waiting waiting) {
        this.line = line;
        this.menus = menus;
        this.pictures = pictures;
        this.waiting = waiting;
    }

    /**
     * Does it all.
     *
     * @param done told of each change that was made
     * @throws LineFailure at the first that LINE does not do
     */
    public void run(List<Change> changes, LineState state, Consumer<Change> done) {
        long created = changes.stream().filter(Change.Create.class::isInstance).count();
        if (created > MOST_AN_HOUR) {
            throw new LineFailure(
                    created + " menus are more than LINE lets be made in an hour", null);
        }
        state.ours()
                .values()
                .forEach(name -> state.named(name).ifPresent(menu -> ids.put(name, menu.id())));
        for (Change change : changes) {
            make(change);
            done.accept(change);
        }
    }

    private void make(Change change) {
        switch (change) {
            case Change.Create(DeployedName name) ->
                    ids.put(name, line.create(menus.apply(name.key()), name));
            case Change.Upload(DeployedName name) ->
                    line.upload(idOf(name), pictures.apply(menus.apply(name.key())));
            case Change.AddAlias(String alias, DeployedName name) ->
                    line.addAlias(alias, idOf(name));
            case Change.MoveAlias(String alias, DeployedName name) ->
                    line.moveAlias(alias, idOf(name));
            case Change.DropAlias(String alias) -> line.dropAlias(alias);
            case Change.ShowEverybody(DeployedName name) -> line.showEverybody(idOf(name));
            case Change.NoteOthers(String id) -> line.addAlias(Aliases.OTHERS, id);
            case Change.ShowOthers(String id) -> line.showEverybody(id);
            case Change.ShowNothing() -> line.showNothing();
            case Change.MovePeople people -> move(people);
            case Change.Delete(String id, DeployedName _) -> line.delete(id);
        }
    }

    private void move(Change.MovePeople people) {
        String job =
                line.movePeople(
                        people.moves().stream()
                                .map(
                                        move ->
                                                new LineMenus.Move(
                                                        move.from(),
                                                        move.to() == null ? null : idOf(move.to())))
                                .toList(),
                        people.resumeKey());
        LineMenus.Progress progress = line.progress(job);
        for (int looks = 1; progress == LineMenus.Progress.GOING_ON; looks++) {
            waiting.again(looks);
            progress = line.progress(job);
        }
        if (progress == LineMenus.Progress.FAILED) {
            throw new LineFailure("LINE could not give all people their new menu", null);
        }
    }

    private String idOf(DeployedName name) {
        return Objects.requireNonNull(ids.get(name), () -> name + " is not at LINE");
    }
}
