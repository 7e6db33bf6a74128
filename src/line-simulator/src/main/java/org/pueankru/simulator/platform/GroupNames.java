package org.pueankru.simulator.platform;

/** When LINE names the person behind an event in a group; it promises so for messages only. */
public enum GroupNames {
    /** Every event of a group carries {@code userId}. */
    ALWAYS,
    /** Only message events do. */
    MESSAGES_ONLY,
    /** No event does. */
    NEVER;

    boolean names(String eventType) {
        return switch (this) {
            case ALWAYS -> true;
            case MESSAGES_ONLY -> eventType.equals("message");
            case NEVER -> false;
        };
    }
}
