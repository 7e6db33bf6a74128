package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Answers.Answer;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticesInTests;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who of the people answered, by school. */
class NoticePeopleTest {
    private final NoticesInTests office = new NoticesInTests();
    private final DistrictId district = office.district.id();
    private final NoticePeople people = new NoticePeople(office.directory.database.jdbc());

    @Test
    void eachPersonStandsOnceWithTheAnswerOrTheReasonWhyThereIsNone() {
        List<Person> directors =
                List.of(3, 1, 2).stream()
                        .map(number -> office.directorOf(office.school(number), number))
                        .toList();
        office.outbox.line.next(
                NoticesInTests.chatOf(directors.get(2)), new PushOutcome.ChatLost("r"));
        Notice notice = sent();
        office.answers.byPerson(district, notice.id(), directors.getFirst().id(), Answer.SEEN);
        // looked it up without having been sent it
        office.answers.byPerson(district, notice.id(), office.officer.id(), Answer.SEEN);

        assertThat(people.all(district, notice.id()))
                .extracting(NoticePeople.Row::name, NoticePeople.Row::state)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("ผอ. 1", "silent"),
                        org.assertj.core.groups.Tuple.tuple("ผอ. 2", "unreachable"),
                        org.assertj.core.groups.Tuple.tuple("ผอ. 3", "seen"))
                .hasSize(4);
        assertThat(people.counts(district, notice.id()))
                .containsExactlyEntriesOf(orderly("seen", 2, "silent", 1, "unreachable", 1));
        assertThat(page(notice, "", "silent").rows())
                .extracting(NoticePeople.Row::places)
                .containsExactly("บ้านทุ่ง 1");
        assertThat(page(notice, "", "silent").total()).isEqualTo(1);
        assertThat(page(notice, "", "").total()).isEqualTo(4);
        assertThat(page(notice, "", "coming").total()).isZero();
        assertThat(page(notice, "บ้านทุ่ง", "silent").total()).isEqualTo(1);
        assertThat(page(notice, "โรงเรียนบ้านทุ่ง ๓", "").rows())
                .extracting(NoticePeople.Row::name)
                .containsExactly("ผอ. 3");
        assertThat(page(notice, "ผอ. 2", "").rows()).hasSize(1);
        assertThat(page(notice, "%", "").total()).isEqualTo(4);
    }

    @Test
    void whoseMessageWasCancelledIsNotWaitedForUnlessTheyAnswer() {
        List<Person> directors =
                List.of(1, 2, 3).stream()
                        .map(number -> office.directorOf(office.school(number), number))
                        .toList();
        directors.forEach(
                each ->
                        office.outbox.line.next(
                                NoticesInTests.chatOf(each), new PushOutcome.Busy("r")));
        Notice notice = sent();
        office.halting.cancel(district, notice.id(), office.officer.id());
        office.answers.byPerson(district, notice.id(), directors.getLast().id(), Answer.SEEN);

        assertThat(people.counts(district, notice.id()))
                .containsExactlyEntriesOf(orderly("seen", 1, "cancelled", 2));
        assertThat(page(notice, "", "cancelled").rows())
                .extracting(NoticePeople.Row::name, NoticePeople.Row::state, NoticePeople.Row::tone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ผอ. 1", "cancelled", ""),
                        org.assertj.core.groups.Tuple.tuple("ผอ. 2", "cancelled", ""));
        assertThat(page(notice, "", "silent").total()).isZero();
    }

    @Test
    void whatWentToGroupsAndNobodyAnsweredHasNobodyToShow() {
        office.schoolWithGroup(1, 5);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice);

        assertThat(people.isAny(district, notice.id())).isFalse();
        assertThat(people.all(district, notice.id())).isEmpty();
    }

    private Page<NoticePeople.Row> page(Notice notice, String q, String state) {
        return people.page(
                district, notice.id(), q, state, 1, people.counts(district, notice.id()));
    }

    private Notice sent() {
        Notice notice =
                office.draft(
                        NoticeKind.NEWS,
                        Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
        submit(notice);
        return notice;
    }

    private void submit(Notice notice) {
        office.announcing.submit(
                office.district, notice.id(), notice.version(), 100, office.officer.id());
        office.goRound();
    }

    private static Map<String, Integer> orderly(Object... statesAndPeople) {
        Map<String, Integer> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < statesAndPeople.length; i += 2) {
            map.put((String) statesAndPeople[i], (Integer) statesAndPeople[i + 1]);
        }
        return map;
    }
}
