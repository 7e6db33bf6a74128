package org.pueankru.simulator.world;

/**
 * Somebody with a LINE account.
 *
 * @param userId {@code U} + 32 lower-case hex digits
 * @param displayName the name that LINE shows
 * @param pictureColor colour of the drawn avatar, {@code #RRGGBB}
 * @param about a few words on who this is, shown on the chat page only; may be empty
 */
public record Person(String userId, String displayName, String pictureColor, String about) {}
