package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.PrivateChat;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.notices.SchoolLinks;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a run of reminders into the outbox: one message for each chat, alike ones once. */
@Component
class ReminderSending {
    private final Outbox outbox;
    private final Schools schools;
    private final FollowUps followUps;
    private final Missing missing;
    private final PrivateChat privateChat;
    private final ReminderMessages messages;
    private final Clock clock;

    ReminderSending(
            Outbox outbox,
            Schools schools,
            FollowUps followUps,
            Missing missing,
            PrivateChat privateChat,
            ReminderMessages messages,
            Clock clock) {
        this.outbox = outbox;
        this.schools = schools;
        this.followUps = followUps;
        this.missing = missing;
        this.privateChat = privateChat;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a message has to say; chats for which it is the same get the same body. */
    private record Edition(
            Reader reader,
            List<SchoolLinks.Named> schools,
            LocalDate due,
            SchoolReport.Asked asked) {
        List<String> names() {
            return schools.stream().map(SchoolLinks.Named::name).toList();
        }
    }

    void send(
            DistrictId district,
            UUID run,
            Notice notice,
            Step.Kind kind,
            Reach reach,
            LocalDate today) {
        outbox.begin(district, run, notice.kind().isUrgent(), notice.id().value());
        Map<School.Id, School> known =
                schools.all(district).stream()
                        .collect(Collectors.toMap(School::id, Function.identity()));
        Map<School.Id, SchoolReport.Asked> asked = missing.asked(district, notice);
        Set<UUID> ofOneSchool = followUps.groupsOfOneSchool(district);
        Map<Edition, UUID> bodies = new HashMap<>();
        List<Delivery.Planned> planned = new ArrayList<>();
        Instant now = clock.instant();
        for (Reach.Target target : reach.targets()) {
            Edition edition =
                    edition(
                            district,
                            notice,
                            target,
                            FollowUps.readerOf(target, ofOneSchool),
                            told(target, known),
                            asked);
            UUID body =
                    bodies.computeIfAbsent(
                            edition,
                            one ->
                                    outbox.body(
                                            district,
                                            run,
                                            words(district, notice, kind, one, today)));
            planned.add(new Delivery.Planned(target.id(), target.chat(), body, target.cost(), now));
        }
        outbox.add(district, run, planned);
    }

    private static List<School> told(Reach.Target target, Map<School.Id, School> known) {
        return target.schools().stream()
                .map(known::get)
                .sorted(Comparator.comparing(School::name))
                .toList();
    }

    private Edition edition(
            DistrictId district,
            Notice notice,
            Reach.Target target,
            Reader reader,
            List<School> told,
            Map<School.Id, SchoolReport.Asked> asked) {
        LocalDate due =
                missing.due(district, notice, target.schools()).values().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        School alone = told.size() == 1 ? told.getFirst() : null;
        return new Edition(
                reader,
                told.stream()
                        .map(school -> new SchoolLinks.Named(school.code(), school.name()))
                        .toList(),
                due,
                alone == null
                        ? SchoolReport.Asked.NOTHING
                        : asked.getOrDefault(alone.id(), SchoolReport.Asked.NOTHING));
    }

    private List<OutgoingMessage> words(
            DistrictId district, Notice notice, Step.Kind kind, Edition edition, LocalDate today) {
        return switch (kind) {
            case NETWORK, OFFICE ->
                    messages.toKeepers(notice, kind, edition.names(), today, edition.due());
            case SCHOOL, NUDGE ->
                    switch (edition.reader()) {
                        case COUNTED ->
                                messages.toSchool(
                                        notice,
                                        edition.schools(),
                                        today,
                                        edition.due(),
                                        edition.asked());
                        case CROWD ->
                                messages.toCrowd(
                                        notice,
                                        edition.names(),
                                        today,
                                        edition.due(),
                                        privateChat.about(district, notice.id()).orElse(null));
                    };
        };
    }
}
