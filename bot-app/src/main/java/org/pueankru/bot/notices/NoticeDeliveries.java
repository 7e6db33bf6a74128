package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Stands;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the deliveries of a sending of a notice: one for each chat, with what it gets. */
@Component
class NoticeDeliveries {
    private final NoticeMessages messages;
    private final Outbox outbox;
    private final Groups groups;
    private final Holidays holidays;
    private final Clock clock;

    NoticeDeliveries(
            NoticeMessages messages, Outbox outbox, Groups groups, Holidays holidays, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.groups = groups;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Within the transaction in which the sending was begun. */
    void add(DistrictId district, UUID sending, Notice notice, Collection<Target> targets) {
        Set<UUID> ofOneSchool =
                groups.all(district).stream()
                        .filter(group -> group.stands() instanceof Stands.ForSchool)
                        .map(GroupChat::id)
                        .map(GroupChat.Id::value)
                        .collect(Collectors.toSet());
        Map<Reader, UUID> bodies = new EnumMap<>(Reader.class);
        List<Delivery.Planned> planned = new ArrayList<>();
        Instant due = due(notice);
        for (Target target : targets) {
            Reader reader =
                    target.isPerson() || ofOneSchool.contains(target.id())
                            ? Reader.COUNTED
                            : Reader.CROWD;
            UUID body =
                    bodies.computeIfAbsent(reader, kind -> body(district, sending, notice, kind));
            planned.add(new Delivery.Planned(target.id(), target.chat(), body, target.cost(), due));
        }
        outbox.add(district, sending, planned);
    }

    private UUID body(DistrictId district, UUID sending, Notice notice, Reader reader) {
        return outbox.body(
                district,
                sending,
                messages.of(notice.id(), notice.kind(), notice.content(), reader));
    }

    /** What is not urgent goes in working hours, also when it waited for a free ride in vain. */
    private Instant due(Notice notice) {
        if (notice.ride().isFreeOnly()) {
            return Delivery.FREE_RIDE_ONLY;
        }
        Instant waited = clock.instant().plus(Duration.ofHours(notice.ride().hours()));
        return notice.kind().isUrgent() ? waited : holidays.workingHours().next(waited);
    }
}
