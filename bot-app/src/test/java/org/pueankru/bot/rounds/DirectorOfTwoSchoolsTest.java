package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A small school has no director of its own: the neighbour's stands in. One chat, two reports. */
class DirectorOfTwoSchoolsTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id first = office.school(1);
    private final School.Id second = office.school(2);
    private final Person director = office.directorOf(first, 1);

    @BeforeEach
    void standsInForTheSecond() {
        office.directory.posts.give(
                office.district.id(),
                director.id(),
                Role.DIRECTOR,
                new Place.AtSchool(second),
                Post.State.HELD,
                Post.Source.CONSOLE);
    }

    @Test
    void eachSchoolHasALinkOfItsOwnInTheNoticeAndInItsReminders() {
        round();
        Map<String, String> links =
                Map.of(
                        "บ้านทุ่ง 1 · เปิดแบบรายงาน",
                                "https://forms.example/r?school=" + code(first),
                        "บ้านทุ่ง 2 · เปิดแบบรายงาน",
                                "https://forms.example/r?school=" + code(second));
        assertThat(links(drawnLast())).isEqualTo(links);

        rounds.nextDay();

        assertThat(links(drawnLast())).isEqualTo(links);
        assertThat(drawnLast().text())
                .contains(
                        "ยังไม่ได้รับแจ้งจาก บ้านทุ่ง 1 และ บ้านทุ่ง 2 หากรายงานแล้ว แตะ “รายงานแล้ว” ได้เลยค่ะ");
    }

    /** "Nothing came from your school" would be wrong: something did. */
    @Test
    void whenOneHasReportedTheReminderNamesTheOther() {
        Notice notice = round();
        rounds.tap(
                NoticesInTests.chatOf(director),
                "done:" + notice.id().value() + ":" + first.value());

        rounds.nextDay();

        assertThat(drawnLast().text())
                .contains(
                        "ยังไม่ได้รับแจ้งจาก บ้านทุ่ง 2 หากรายงานแล้ว แตะ “รายงานแล้ว” ได้เลยค่ะ");
        assertThat(links(drawnLast()))
                .isEqualTo(
                        Map.of("เปิดแบบรายงาน", "https://forms.example/r?school=" + code(second)));
    }

    private Notice round() {
        return rounds.round(
                rounds.today().plusDays(8),
                Ladder.usual(),
                Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
    }

    private String code(School.Id school) {
        return office.directory.schools.byId(office.district.id(), school).orElseThrow().code();
    }

    private Bulletin drawnLast() {
        return office.outbox.line.drawn().getLast();
    }

    private static Map<String, String> links(Bulletin bulletin) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Button button : bulletin.buttons()) {
            if (button.tap() instanceof Tap.Open open
                    && open.address().toString().contains("forms.example")) {
                links.put(button.label(), open.address().toString());
            }
        }
        return links;
    }
}
