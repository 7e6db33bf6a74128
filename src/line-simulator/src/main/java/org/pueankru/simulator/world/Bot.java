package org.pueankru.simulator.world;

/**
 * The LINE Official Account that the tested service answers for.
 *
 * @param userId its own user id, sent as {@code destination} of every webhook
 * @param basicId its search name, beginning with {@code @}
 * @param displayName the name that people see
 */
public record Bot(String userId, String basicId, String displayName) {
    static final Bot DEFAULT =
            new Bot("U00000000000000000000000000000b07", "@pueankru", "เพื่อนครู");

    /** Whether this is its user id, its basic id or its display name. */
    public boolean isCalled(String name) {
        return name.equals(userId) || name.equals(basicId) || name.equals(displayName);
    }
}
