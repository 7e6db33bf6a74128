package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who asked for more time what the office decided, or the school's group when nobody in
 * particular asked: with the next free reply, at no cost.
 */
@Component
class RoundReplies {
    private final SchoolReports reports;
    private final Notices notices;
    private final Schools schools;
    private final People people;
    private final Groups groups;
    private final Outbox outbox;
    private final RoundWords words;
    private final ThaiDates dates;

    RoundReplies(
            SchoolReports reports,
            Notices notices,
            Schools schools,
            People people,
            Groups groups,
            Outbox outbox,
            RoundWords words,
            ThaiDates dates) {
        this.reports = reports;
        this.notices = notices;
        this.schools = schools;
        this.people = people;
        this.groups = groups;
        this.outbox = outbox;
        this.words = words;
        this.dates = dates;
    }

    void granted(RoundActs.Of of, LocalDate until) {
        tell(of, "time.granted", dates.day(until));
    }

    void refused(RoundActs.Of of) {
        tell(of, "time.refused", "");
    }

    private void tell(RoundActs.Of of, String key, String day) {
        String school = schools.byId(of.district(), of.school()).map(School::name).orElse("");
        String title =
                notices.byId(of.district(), of.notice())
                        .map(notice -> notice.content().title())
                        .orElse("");
        listener(of).ifPresent(listener -> send(of, listener, words.say(key, school, title, day)));
    }

    /** A chat, and by which id it is a target. */
    private record Listener(UUID id, ChatId chat) {}

    private Optional<Listener> listener(RoundActs.Of of) {
        Person.Id asked = reports.whoAsked(of.district(), of.notice(), of.school());
        if (asked == null) {
            return groupOf(of);
        }
        return people.byId(of.district(), asked)
                .filter(Person::isRegistered)
                .flatMap(
                        person ->
                                Optional.ofNullable(person.line())
                                        .map(
                                                line ->
                                                        new Listener(
                                                                person.id().value(),
                                                                new ChatId.Person(line.value()))));
    }

    private Optional<Listener> groupOf(RoundActs.Of of) {
        Stands school = new Stands.ForSchool(of.school());
        return groups.all(of.district()).stream()
                .filter(group -> group.state() == GroupChat.State.BOUND)
                .filter(group -> school.equals(group.stands()))
                .findFirst()
                .map(group -> new Listener(group.id().value(), group.chat()));
    }

    private void send(RoundActs.Of of, Listener listener, String text) {
        DistrictId district = of.district();
        UUID sending = UUID.randomUUID();
        outbox.begin(district, sending, false, of.notice().value());
        UUID body = outbox.body(district, sending, List.of(Text.of(text)));
        outbox.add(
                district,
                sending,
                List.of(
                        new Delivery.Planned(
                                listener.id(), listener.chat(), body, 1, Delivery.FREE_RIDE_ONLY)));
    }
}
