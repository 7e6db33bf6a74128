package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells who asked for more time what the office decided: with the next free reply, at no cost. */
@Component
class RoundReplies {
    private final SchoolReports reports;
    private final Notices notices;
    private final Schools schools;
    private final People people;
    private final Outbox outbox;
    private final RoundWords words;
    private final ThaiDates dates;

    RoundReplies(
            SchoolReports reports,
            Notices notices,
            Schools schools,
            People people,
            Outbox outbox,
            RoundWords words,
            ThaiDates dates) {
        this.reports = reports;
        this.notices = notices;
        this.schools = schools;
        this.people = people;
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
        Person.Id asked = reports.whoAsked(of.district(), of.notice(), of.school());
        if (asked == null) {
            return;
        }
        String school = schools.byId(of.district(), of.school()).map(School::name).orElse("");
        String title =
                notices.byId(of.district(), of.notice())
                        .map(notice -> notice.content().title())
                        .orElse("");
        people.byId(of.district(), asked)
                .filter(Person::isRegistered)
                .ifPresent(
                        person -> send(of.district(), person, words.say(key, school, title, day)));
    }

    private void send(DistrictId district, Person person, String text) {
        if (person.line() == null) {
            return;
        }
        UUID sending = UUID.randomUUID();
        outbox.begin(district, sending, false);
        UUID body = outbox.body(district, sending, List.of(Text.of(text)));
        outbox.add(
                district,
                sending,
                List.of(
                        new Delivery.Planned(
                                person.id().value(),
                                new ChatId.Person(person.line().value()),
                                body,
                                1,
                                Delivery.FREE_RIDE_ONLY)));
    }
}
