package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Fact;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells people what happened to their place at a meeting, with a free reply only. Call it within
 * the transaction that changes the place: both happen, or neither. Thread-safe.
 */
@Component
class SeatNews {
    /** Kind of entry for staff: somebody got a place who does not know it yet. */
    static final String MOVED_UP = "seat-moved-up";

    private final People people;
    private final Groups groups;
    private final Outbox outbox;
    private final Attention attention;
    private final NoticeButtons buttons;
    private final NoticeWords words;
    private final ThaiDates dates;

    SeatNews(
            People people,
            Groups groups,
            Outbox outbox,
            Attention attention,
            NoticeButtons buttons,
            NoticeWords words,
            ThaiDates dates) {
        this.people = people;
        this.groups = groups;
        this.outbox = outbox;
        this.attention = attention;
        this.buttons = buttons;
        this.words = words;
        this.dates = dates;
    }

    private record Target(UUID id, ChatId chat, int cost) {}

    /**
     * They have a place now; staff is told too, since nobody knows when they come by.
     *
     * @return the sending; empty when there is no chat
     */
    Optional<UUID> movedUp(District district, Notice meeting, Comer comer, int seat) {
        attention.tell(district.id(), MOVED_UP, new Subject("notice", meeting.id().value()));
        List<Fact> facts = new ArrayList<>(when(meeting.content()));
        facts.add(new Fact(words.say("fact.seat"), Integer.toString(seat)));
        return send(
                district.id(),
                meeting,
                comer,
                new Bulletin(
                        words.say("seat.moved-up.summary", meeting.content().title()),
                        OutgoingMessage.Tone.MEETING,
                        words.say("seat.moved-up.label"),
                        null,
                        meeting.content().title(),
                        List.of(words.say("seat.moved-up." + kindOf(comer))),
                        facts,
                        buttons.ofPlace(meeting),
                        List.of()));
    }

    /** The office took them off the list. */
    Optional<UUID> removed(District district, Notice meeting, Comer comer) {
        return send(
                district.id(),
                meeting,
                comer,
                new Bulletin(
                        words.say("seat.removed.summary", meeting.content().title()),
                        OutgoingMessage.Tone.MEETING,
                        words.say("seat.removed.label"),
                        null,
                        meeting.content().title(),
                        List.of(words.say("seat.removed." + kindOf(comer))),
                        when(meeting.content()),
                        List.of(),
                        List.of()));
    }

    private static String kindOf(Comer comer) {
        return switch (comer) {
            case Comer.Somebody _ -> "person";
            case Comer.OneSchool _ -> "school";
        };
    }

    private List<Fact> when(Content content) {
        LocalDateTime from = content.from();
        return from == null
                ? List.of()
                : List.of(new Fact(words.say("fact.when"), dates.span(from, content.to())));
    }

    private Optional<UUID> send(
            DistrictId district, Notice meeting, Comer comer, OutgoingMessage message) {
        return target(district, comer)
                .map(
                        target -> {
                            UUID sending = UUID.randomUUID();
                            outbox.begin(district, sending, false, meeting.id().value());
                            UUID body = outbox.body(district, sending, List.of(message));
                            outbox.add(
                                    district,
                                    sending,
                                    List.of(
                                            new Delivery.Planned(
                                                    target.id(),
                                                    target.chat(),
                                                    body,
                                                    target.cost(),
                                                    Delivery.FREE_RIDE_ONLY)));
                            return sending;
                        });
    }

    /** What was to be told is not told any more, where it was not yet. */
    void takeBack(DistrictId district, UUID sending) {
        outbox.cancel(district, sending);
    }

    private Optional<Target> target(DistrictId district, Comer comer) {
        return switch (comer) {
            case Comer.Somebody(Person.Id person) ->
                    people.byId(district, person)
                            .filter(Person::isRegistered)
                            .map(
                                    one ->
                                            new Target(
                                                    person.value(),
                                                    new ChatId.Person(
                                                            Objects.requireNonNull(one.line())
                                                                    .value()),
                                                    1));
            case Comer.OneSchool(School.Id school) ->
                    groups.all(district).stream()
                            .filter(group -> group.state() == GroupChat.State.BOUND)
                            .filter(group -> new Stands.ForSchool(school).equals(group.stands()))
                            .findFirst()
                            .map(
                                    group ->
                                            new Target(
                                                    group.id().value(),
                                                    group.chat(),
                                                    Objects.requireNonNullElse(
                                                            group.members(), 0)));
        };
    }
}
