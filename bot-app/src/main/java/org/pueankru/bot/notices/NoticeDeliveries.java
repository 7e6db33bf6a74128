package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the deliveries of a sending of a notice: one for each chat, with what it gets. */
@Component
class NoticeDeliveries {
    private final NoticeMessages messages;
    private final PrivateChat privateChat;
    private final Outbox outbox;
    private final FollowUps followUps;
    private final Schools schools;
    private final Holidays holidays;
    private final Clock clock;

    NoticeDeliveries(
            NoticeMessages messages,
            PrivateChat privateChat,
            Outbox outbox,
            FollowUps followUps,
            Schools schools,
            Holidays holidays,
            Clock clock) {
        this.messages = messages;
        this.privateChat = privateChat;
        this.outbox = outbox;
        this.followUps = followUps;
        this.schools = schools;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** What is the same for some targets. */
    private record Edition(Reader reader, List<SchoolLinks.Named> schools) {}

    /** Within the transaction in which the sending was begun. */
    void add(DistrictId district, UUID sending, Notice notice, Collection<Target> targets) {
        Set<UUID> ofOneSchool = followUps.groupsOfOneSchool(district);
        Map<School.Id, SchoolLinks.Named> named =
                notice.content().isPerSchool() ? named(district) : Map.of();
        Map<Edition, UUID> bodies = new HashMap<>();
        List<Delivery.Planned> planned = new ArrayList<>();
        Instant due = due(district, notice);
        for (Target target : targets) {
            Edition edition =
                    new Edition(FollowUps.readerOf(target, ofOneSchool), of(target, named));
            UUID body =
                    bodies.computeIfAbsent(edition, one -> body(district, sending, notice, one));
            planned.add(
                    new Delivery.Planned(
                            target.id(),
                            target.chat(),
                            body,
                            target.cost(),
                            due,
                            lastRide(notice)));
        }
        outbox.add(district, sending, planned);
    }

    private Map<School.Id, SchoolLinks.Named> named(DistrictId district) {
        return schools.all(district).stream()
                .collect(
                        Collectors.toMap(
                                School::id,
                                school -> new SchoolLinks.Named(school.code(), school.name())));
    }

    /** Whose links it gets: a group of several schools nobody's. */
    private static List<SchoolLinks.Named> of(
            Target target, Map<School.Id, SchoolLinks.Named> named) {
        return target.isPerson() || target.schools().size() == 1
                ? target.schools().stream()
                        .flatMap(school -> Stream.ofNullable(named.get(school)))
                        .sorted(Comparator.comparing(SchoolLinks.Named::name))
                        .toList()
                : List.of();
    }

    private UUID body(DistrictId district, UUID sending, Notice notice, Edition edition) {
        return outbox.body(
                district,
                sending,
                messages.of(
                        NoticeMessages.Told.of(notice).of(edition.schools()),
                        edition.reader(),
                        privateChat.about(district, notice.id()).orElse(null)));
    }

    /** What is over is told to nobody; null = nothing says when it is. */
    private @Nullable Instant lastRide(Notice notice) {
        Instant end = notice.content().end().orElse(clock.instant());
        return end.isAfter(clock.instant()) ? end : null;
    }

    /** What is not urgent goes in working hours, also when it waited for a free ride in vain. */
    private Instant due(DistrictId district, Notice notice) {
        if (notice.ride().isFreeOnly()) {
            return Delivery.FREE_RIDE_ONLY;
        }
        Instant waited = clock.instant().plus(Duration.ofHours(notice.ride().hours()));
        return notice.kind().isUrgent() ? waited : holidays.workingHours(district).next(waited);
    }
}
