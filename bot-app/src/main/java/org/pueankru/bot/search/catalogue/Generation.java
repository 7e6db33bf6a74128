package org.pueankru.bot.search.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * One state of the catalogue in the record.
 *
 * @param number grows with each import
 * @param mark unlike any other's, also of another database or a backup; begins with the number
 * @param content SHA-256 of the file it was imported from
 */
record Generation(long number, String mark, String content, Instant importedAt, long items) {
    /** A mark for a new generation. */
    static String newMark(long number) {
        return number + "-" + UUID.randomUUID();
    }

    /** The number in a mark. */
    static long numberIn(String mark) {
        return Long.parseLong(mark.substring(0, mark.indexOf('-')));
    }
}
