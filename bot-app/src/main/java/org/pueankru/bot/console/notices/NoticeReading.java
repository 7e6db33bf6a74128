package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notice.Ride;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices.Draft;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads a whole announcement out of a form; pure. */
final class NoticeReading {
    static final int MOST_HOURS = 72;

    private NoticeReading() {}

    /**
     * What a form says.
     *
     * @param draft of use when there are no troubles; for a preview also with some
     */
    record Read(Draft draft, List<Trouble> troubles) {}

    /**
     * @param poster of the announcement that is changed
     */
    static Read of(TypedNotice typed, Content.@Nullable Picture poster, Instant now) {
        Trouble.Found troubles = new Trouble.Found();
        Optional<NoticeKind> kind = NoticeKind.ofCode(typed.of("kind"));
        if (kind.isEmpty()) {
            troubles.tell("kind", "kind-missing");
        }
        NoticeKind read = kind.orElse(NoticeKind.NEWS);
        Draft draft =
                new Draft(
                        read,
                        ContentReading.of(typed, poster, now, troubles),
                        AudienceReading.of(typed, troubles),
                        sendAt(typed, now, troubles),
                        ride(typed, read, troubles),
                        corrects(typed));
        return new Read(draft, troubles.all());
    }

    private static @Nullable Instant sendAt(
            TypedNotice typed, Instant now, Trouble.Found troubles) {
        if (!typed.of("when").equals(TypedNotice.AT_A_TIME)) {
            return null;
        }
        LocalDateTime moment = typed.moment("send").read("send", troubles);
        if (moment == null) {
            return null;
        }
        Instant at = TypedMoment.instant(moment);
        if (at.isBefore(now)) {
            troubles.tell("sendDay", "send-past");
        } else if (TypedMoment.isFar(moment, now)) {
            troubles.tell("sendDay", "send-far");
        }
        return at;
    }

    private static Ride ride(TypedNotice typed, NoticeKind kind, Trouble.Found troubles) {
        Ride ride =
                switch (typed.of("ride")) {
                    case TypedNotice.FREE_ONLY -> Ride.FREE_ONLY;
                    case TypedNotice.WAIT -> waiting(typed, troubles);
                    default -> Ride.AT_ONCE;
                };
        if (kind.isUrgent() && ride.hours() != 0) {
            troubles.tell("ride", "ride-urgent");
        }
        return ride;
    }

    private static Ride waiting(TypedNotice typed, Trouble.Found troubles) {
        Optional<Integer> hours =
                TypedField.count(typed.of("rideHours"))
                        .filter(count -> count >= 1 && count <= MOST_HOURS);
        if (hours.isEmpty()) {
            troubles.tell("rideHours", "ride-hours", MOST_HOURS);
        }
        return hours.map(Ride::new).orElse(Ride.AT_ONCE);
    }

    private static Notice.@Nullable Id corrects(TypedNotice typed) {
        String id = typed.of("corrects");
        return id.isEmpty() ? null : new Notice.Id(PathId.of(id));
    }
}
