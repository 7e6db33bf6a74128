package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * Something that takes place, for the calendars of phones and computers.
 *
 * @param uid the same for all editions of it, worldwide its own
 * @param sequence raised by each edition: calendars keep the highest
 * @param stamp when this text was made
 * @param to null = its end is not told
 * @param title one line
 * @param text lines split by line ends; null = none
 * @param cancelled whether it does not take place
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stamp,
        Instant from,
        @Nullable Instant to,
        String title,
        @Nullable String text,
        @Nullable String place,
        @Nullable URI link,
        boolean cancelled) {}
