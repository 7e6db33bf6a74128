package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Content.Asks;
import org.pueankru.bot.notices.Content.Link;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice.Ride;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.PlainWords;
import org.pueankru.bot.notices.WebAddress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an announcement is to say, to whom and when.
 *
 * @param from when it takes place, Bangkok's time without an offset
 * @param places how many can come; null = as many as like
 * @param round of which a report is due; only for that kind
 * @param poster as {@link PostersApi} named it
 * @param corrects id of an earlier one that this one puts right
 * @param sendAt when it goes, with an offset; null = as soon as it may
 * @param rideHours so long it may wait for a free reply; 0 or null = not at all, -1 = it goes with
 *     one or not at all
 */
record NoticeWanted(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable LinkWanted link,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable String place,
        @Nullable List<LinkWanted> attachments,
        @Nullable String asks,
        @Nullable Integer places,
        @Nullable RemindersWanted reminders,
        @Nullable RoundWanted round,
        @Nullable String poster,
        @Nullable String corrects,
        @Nullable AudienceWanted audience,
        @Nullable OffsetDateTime sendAt,
        @Nullable Integer rideHours) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int LONGEST_RIDE = 72;
    private static final int LABEL = 40;

    /** An address with the words of its button. */
    record LinkWanted(@Nullable String label, @Nullable String address) {
        Link read(String field) {
            String words = label == null ? "ดูรายละเอียด" : line(field + ".label", label, LABEL);
            return new Link(
                    words,
                    WebAddress.read(Objects.requireNonNullElse(address, ""))
                            .orElseThrow(
                                    () ->
                                            ApiProblem.wrong(
                                                    field
                                                            + ".address must be http(s), public and at most "
                                                            + WebAddress.LONGEST
                                                            + " characters.")));
        }
    }

    NoticeKind readKind() {
        return NoticeKind.ofCode(Objects.requireNonNullElse(kind, ""))
                .orElseThrow(() -> ApiProblem.wrong("kind is missing or not known."));
    }

    /**
     * @param picture what {@code poster} names
     */
    Content content(Instant now, Content.@Nullable Picture picture) {
        checkTimes(now);
        Asks answer = readAsks();
        return new Content(
                line("title", required("title", title), Content.TITLE),
                paragraphs(),
                link == null ? null : link.read("link"),
                picture,
                from,
                to,
                place == null || place.isBlank() ? null : line("place", place, Content.PLACE),
                links(),
                answer,
                ladder(answer, now),
                readRound(answer),
                readPlaces(answer));
    }

    private @Nullable Ladder ladder(Asks answer, Instant now) {
        if (reminders == null) {
            return answer == Asks.REPORT ? Ladder.usual() : null;
        }
        return reminders.read(answer, from, LocalDate.ofInstant(now, BANGKOK));
    }

    private Content.@Nullable Round readRound(Asks answer) {
        if (answer != Asks.REPORT) {
            if (round != null) {
                throw ApiProblem.wrong("round is for the kind report-due.");
            }
            return null;
        }
        if (round == null || from == null) {
            throw ApiProblem.wrong("A report that is due needs round, and from as its day.");
        }
        return round.read();
    }

    private @Nullable Integer readPlaces(Asks answer) {
        if (places == null) {
            return null;
        }
        if (answer != Asks.COMING || places < 1 || places > Content.PLACES) {
            throw ApiProblem.wrong(
                    "places must be 1 to " + Content.PLACES + ", where it asks who is coming.");
        }
        return places;
    }

    private void checkTimes(Instant now) {
        if (to != null && (from == null || !to.isAfter(from))) {
            throw ApiProblem.wrong("to must be after from.");
        }
        LocalDateTime end = to == null ? from : to;
        if (end != null && end.atZone(BANGKOK).toInstant().isBefore(now)) {
            throw ApiProblem.wrong("from has passed.");
        }
    }

    private List<Link> links() {
        List<LinkWanted> all = Objects.requireNonNullElse(attachments, List.of());
        if (all.size() > Content.ATTACHMENTS) {
            throw ApiProblem.wrong("attachments has more than " + Content.ATTACHMENTS + ".");
        }
        return all.stream()
                .map(
                        each -> {
                            if (each == null) {
                                throw ApiProblem.wrong("attachments holds null.");
                            }
                            return each.read("attachments");
                        })
                .toList();
    }

    private Asks readAsks() {
        if (readKind() == NoticeKind.REPORT_DUE) {
            if (asks != null) {
                throw ApiProblem.wrong("asks: a report that is due asks for the report.");
            }
            return Asks.REPORT;
        }
        return asks == null
                ? Asks.NOTHING
                : Arrays.stream(Asks.values())
                        .filter(each -> each != Asks.REPORT && each.code().equals(asks))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.wrong("asks is not known."));
    }

    private String paragraphs() {
        String plain = required("text", text).replace("\r\n", "\n").strip();
        if (plain.isEmpty() || plain.length() > Content.TEXT) {
            throw ApiProblem.wrong("text must have 1 to " + Content.TEXT + " characters.");
        }
        if (!PlainWords.of(plain).equals(plain)) {
            throw ApiProblem.wrong("text has characters that cannot be seen.");
        }
        return plain;
    }

    static String required(String field, @Nullable String text) {
        if (text == null) {
            throw ApiProblem.wrong(field + " is missing.");
        }
        return text;
    }

    static String line(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw ApiProblem.wrong(field + " must have 1 to " + longest + " characters.");
        }
        if (!PlainWords.of(plain).equals(plain) || plain.contains("\n")) {
            throw ApiProblem.wrong(field + " has characters that cannot be seen.");
        }
        return plain;
    }

    @Nullable Instant readSendAt(Instant now) {
        if (sendAt == null) {
            return null;
        }
        Instant at = sendAt.toInstant();
        if (at.isBefore(now)) {
            throw ApiProblem.wrong("sendAt has passed.");
        }
        return at;
    }

    Ride ride() {
        int hours = Objects.requireNonNullElse(rideHours, 0);
        if (hours < -1 || hours > LONGEST_RIDE) {
            throw ApiProblem.wrong("rideHours must be -1 to " + LONGEST_RIDE + ".");
        }
        if (hours != 0 && readKind().isUrgent()) {
            throw ApiProblem.wrong(
                    "rideHours: what is "
                            + readKind().code().toLowerCase(Locale.ROOT)
                            + " waits for nothing.");
        }
        return hours < 0 ? Ride.FREE_ONLY : new Ride(hours);
    }
}
