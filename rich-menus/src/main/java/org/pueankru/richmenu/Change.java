package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One call to LINE of a plan. */
public sealed interface Change {
    /** A menu by its name: it may not be there yet. */
    record Create(DeployedName menu) implements Change {}

    /** Gives a menu its picture. */
    record Upload(DeployedName menu) implements Change {}

    /** Makes an alias, which no menu has yet. */
    record AddAlias(String alias, DeployedName menu) implements Change {}

    /** Lets an alias stand for another menu. */
    record MoveAlias(String alias, DeployedName menu) implements Change {}

    record DropAlias(String alias) implements Change {}

    /** Shows it to everybody who has none of their own. */
    record ShowEverybody(DeployedName menu) implements Change {}

    /** Notes the menu for everybody that somebody else had made. */
    record NoteOthers(String id) implements Change {}

    /** Shows that menu of somebody else again to everybody who has none of their own. */
    record ShowOthers(String id) implements Change {}

    /** Shows nothing to everybody who has none of their own. */
    record ShowNothing() implements Change {}

    /** Gives people who have one menu another; LINE does it in the background. */
    record MovePeople(List<Move> moves, String resumeKey) implements Change {
        public MovePeople {
            moves = List.copyOf(moves);
        }
    }

    /**
     * People of one menu get another.
     *
     * @param from id at LINE
     * @param to null = everybody's
     */
    record Move(String from, @Nullable DeployedName to) {}

    /** Removes a menu that nothing uses any more. */
    record Delete(String id, DeployedName menu) implements Change {}
}
