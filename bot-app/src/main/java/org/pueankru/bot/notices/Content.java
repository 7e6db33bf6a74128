package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.WorkingHours;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an announcement says.
 *
 * @param title one line, at most {@value #TITLE} UTF-16 units
 * @param text paragraphs split by line ends, at most {@value #TEXT} UTF-16 units
 * @param link opened by a button
 * @param poster a picture of ours
 * @param from when it takes place, Bangkok's time; for a report, until when it is due
 * @param place where it takes place
 * @param attachments documents by address
 * @param asks what people are asked to answer
 * @param ladder when schools that have not answered are reminded; null = not at all
 * @param round the supervision round, for a report that is due; null otherwise
 * @param places how many can come; null = as many as like
 */
public record Content(
        String title,
        String text,
        @Nullable Link link,
        @Nullable Picture poster,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable String place,
        List<Link> attachments,
        Asks asks,
        @Nullable Ladder ladder,
        @Nullable Round round,
        @Nullable Integer places) {
    public static final int TITLE = 120;
    public static final int TEXT = 1_800;
    public static final int PLACE = 200;
    public static final int ATTACHMENTS = 3;

    /** More cannot come to one meeting. */
    public static final int PLACES = 9_999;

    /** Stands in links where each school's code belongs. */
    public static final String SCHOOL_CODE = "%7Bschool%7D";

    public Content {
        attachments = List.copyOf(attachments);
    }

    /** Whether it took place. */
    boolean isOver(Instant now) {
        return end().filter(end -> !end.isAfter(now)).isPresent();
    }

    /** When it is over; what tells no end takes the whole day. Empty when nothing says when. */
    public Optional<Instant> end() {
        return Optional.ofNullable(from)
                .map(begin -> to == null ? begin.toLocalDate().plusDays(1).atStartOfDay() : to)
                .map(end -> end.atZone(WorkingHours.ZONE).toInstant());
    }

    /** The same with another poster; null = with none. */
    public Content with(@Nullable Picture picture) {
        return new Content(
                title,
                text,
                link,
                picture,
                from,
                to,
                place,
                attachments,
                asks,
                ladder,
                round,
                places);
    }

    /** The same, due at another time and with other reminders. */
    public Content following(LocalDateTime due, Ladder reminders, Round of) {
        return new Content(
                title,
                text,
                link,
                poster,
                due,
                to,
                place,
                attachments,
                asks,
                reminders,
                of,
                places);
    }

    /** The same for a school that was given until this day. */
    Content until(LocalDate day) {
        return during(from == null ? null : day.atTime(from.toLocalTime()), to, ladder, round);
    }

    /** The same for another time: nothing says when, and its round has no name yet. */
    Content withoutDates() {
        return during(
                null,
                null,
                ladder == null
                        ? null
                        : new Ladder(null, ladder.days(), ladder.most(), ladder.gap()),
                round == null ? null : new Round("", 0, round.names(), round.goesUp()));
    }

    /** The same, and nobody is reminded. */
    public Content withoutReminders() {
        return during(from, to, null, null);
    }

    private Content during(
            @Nullable LocalDateTime begin,
            @Nullable LocalDateTime end,
            @Nullable Ladder reminders,
            @Nullable Round of) {
        return new Content(
                title,
                text,
                link,
                poster,
                begin,
                end,
                place,
                attachments,
                asks,
                reminders,
                of,
                places);
    }

    /** Whether its words hold the place-holder for a school's code, which only links know. */
    public boolean codeInWords() {
        return Stream.of(title, text, place)
                .filter(Objects::nonNull)
                .anyMatch(WebAddress::isCodeIn);
    }

    /** Whether each school gets links of its own. */
    public boolean isPerSchool() {
        return (link != null && link.isPerSchool())
                || attachments.stream().anyMatch(Link::isPerSchool);
    }

    /** The same with other links. */
    Content with(@Nullable Link other, List<Link> documents) {
        return new Content(
                title, text, other, poster, from, to, place, documents, asks, ladder, round,
                places);
    }

    /** The day by which an answer is wished; empty when nobody is reminded. */
    public Optional<LocalDate> deadline() {
        if (ladder == null) {
            return Optional.empty();
        }
        return ladder.by() != null
                ? Optional.of(ladder.by())
                : Optional.ofNullable(from).map(LocalDateTime::toLocalDate);
    }

    /**
     * A supervision round.
     *
     * @param name as the office calls it, unique within the fiscal year
     * @param fiscalYear Buddhist year in which it ends
     * @param names whether messages in groups of several schools name those that are missing
     * @param goesUp whether overdue reports are told to core teachers and chairs of the network,
     *     and then to supervisors
     */
    public record Round(String name, int fiscalYear, boolean names, boolean goesUp) {}

    /** An address with the words that stand on its button. */
    public record Link(String label, URI address) {
        boolean isPerSchool() {
            return address.toString().contains(SCHOOL_CODE);
        }
    }

    /**
     * A picture that we serve.
     *
     * @param path below the public address
     */
    public record Picture(String path, int width, int height) {}

    /** What people are asked. */
    public enum Asks {
        NOTHING,
        /** That they have read it. */
        SEEN,
        /** Whether they come. */
        COMING,
        /** Whether they are safe or need help. */
        SAFE,
        /** That the school has reported. */
        REPORT;

        /** Whether this is an answer to it. */
        boolean isAnsweredBy(Answers.Answer answer) {
            return switch (answer) {
                case SEEN -> this == SEEN;
                case COMING, NOT_COMING -> this == COMING;
                case SAFE, NEED_HELP -> this == SAFE;
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
