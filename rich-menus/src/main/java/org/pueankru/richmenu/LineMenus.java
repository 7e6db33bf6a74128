package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What can be done with rich menus at LINE. Each call may throw {@link LineFailure}. */
public interface LineMenus {
    /** What LINE has now. */
    LineState state();

    /**
     * Whether LINE takes such a menu.
     *
     * @return what LINE says against it; empty when nothing
     */
    String check(Menu menu, DeployedName name);

    /**
     * @return its id
     */
    String create(Menu menu, DeployedName name);

    void upload(String id, byte[] png);

    /** Makes an alias, or lets one that is there stand for this menu. */
    void addAlias(String alias, String id);

    /**
     * Makes an alias that nobody has yet.
     *
     * @return false when there is one
     */
    boolean claimAlias(String alias, String id);

    /** Menu ids by alias. */
    Map<String, String> aliases();

    void moveAlias(String alias, String id);

    void dropAlias(String alias);

    void showEverybody(String id);

    /** Shows nothing to who has no menu of their own. */
    void showNothing();

    /**
     * Gives people of some menus others; LINE begins to do it.
     *
     * @return names the job
     */
    String movePeople(List<Move> moves, String resumeKey);

    /**
     * People of one menu get another.
     *
     * @param to null = everybody's
     */
    record Move(String from, @Nullable String to) {}

    /** How far a job is. */
    enum Progress {
        GOING_ON,
        DONE,
        FAILED
    }

    Progress progress(String job);

    void delete(String id);
}
