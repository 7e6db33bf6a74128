package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** People and schools change in the middle of a round. */
class ComingAndGoingTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id school = office.school(1);
    private final Person director = office.directorOf(school, 1);

    private Notice round(Audience.Way way) {
        return rounds.round(
                rounds.today().plusDays(8),
                Ladder.usual(),
                Audience.everybody(way, Set.of(Role.DIRECTOR)));
    }

    @Test
    void aNewDirectorIsRemindedAndMayAnswerAndTheOldOneIsLeftInPeace() {
        Notice round = round(Audience.Way.PEOPLE);
        leaves(director);
        Person next = office.directorOf(school, 2);
        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.chatOf(director))).hasSize(1);
        assertThat(rounds.gotBy(NoticesInTests.chatOf(next)))
                .singleElement()
                .asString()
                .endsWith("เหลือเวลาอีก 7 วัน");
        assertThat(rounds.tap(director, "done", round)).contains("ส่งถึงโรงเรียนอื่น");
        assertThat(office.circulationOf(next)).containsExactly(round.id());
        assertThat(rounds.tap(next, "done", round)).contains("ขอบคุณค่ะ");
    }

    private void leaves(Person person) {
        for (Post post : office.directory.posts.held(office.district.id(), person.id())) {
            office.directory.posts.end(office.district.id(), post.id());
        }
    }

    @Test
    void aSchoolThatReportedStaysReportedWhenItsDirectorLeavesOrIsErased() {
        Notice round = round(Audience.Way.PEOPLE);
        rounds.tap(director, "done", round);

        leaves(director);
        new ReportsOfPeople(office.directory.database.jdbc())
                .erase(office.district.id(), director.id());
        Person next = office.directorOf(school, 2);
        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.chatOf(next))).isEmpty();
        assertThat(rounds.reports.of(office.district.id(), round.id(), school).isReported())
                .isTrue();
    }

    @Test
    void whatADirectorAnsweredStaysTheSchoolsWhenTheDirectorLeavesOrIsErased() {
        Notice read = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        office.answers.byPerson(
                office.district.id(), read.id(), director.id(), Answers.Answer.SEEN);
        office.clock.move(Duration.ofDays(2));

        leaves(director);
        assertThat(answered(read)).containsExactly(school);
        office.answers.erase(office.district.id(), director.id());
        assertThat(answered(read)).containsExactly(school);
    }

    /** Nobody of the school comes to the meeting any more. */
    @Test
    void whoLeavesComesToNoMeetingForTheSchool() {
        Notice meeting = office.draft(NoticeKind.MEETING, NoticesInTests.schoolGroups());
        office.directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, person_id, answer, at, seat)
                        values (?, gen_random_uuid(), ?, ?, 'coming', '2026-11-26', 1)
                        """)
                .params(office.district.id().value(), meeting.id().value(), director.id().value())
                .update();
        assertThat(answered(meeting)).containsExactly(school);

        leaves(director);

        assertThat(answered(meeting)).isEmpty();
    }

    private Set<School.Id> answered(Notice notice) {
        return office.answers.bySchool(office.district.id(), notice.id()).keySet();
    }

    @Test
    void aSchoolThatMovesIsNamedInTheGroupOfItsNewNetwork() {
        Network.Id river = network("n1", 1);
        Network.Id hill = network("n2", 2);
        put(river);
        office.school(2);
        round(Audience.Way.NETWORK_GROUPS);
        put(hill);
        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
        assertThat(rounds.gotBy(NoticesInTests.groupOf(2)))
                .singleElement()
                .asString()
                .endsWith("เหลือเวลาอีก 7 วัน");
    }

    private Network.Id network(String code, int group) {
        Network.Id network = office.directory.networks.put(office.district.id(), code, code);
        ChatId chat = NoticesInTests.groupOf(group);
        office.directory.groups.bind(office.district.id(), chat, new Stands.ForNetwork(network));
        office.directory.groups.counted(office.district.id(), chat, "กลุ่ม", 10);
        office.line.has(chat, 10);
        return network;
    }

    private void put(Network.Id network) {
        office.directory.schools.put(
                office.district.id(),
                new Schools.Told(
                        "93010001",
                        "บ้านทุ่ง 1",
                        network,
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
    }

    @Test
    void aClosedSchoolIsNeitherRemindedNorCounted() {
        office.schoolWithGroup(2, 5);
        Notice round = round(Audience.Way.SCHOOL_GROUPS);
        assertThat(standing(round)).isEqualTo(2);

        close(school);
        rounds.nextDay();

        assertThat(standing(round)).isEqualTo(1);
        assertThat(rounds.missing.of(office.district.id(), round)).hasSize(1);
        assertThat(rounds.reminders.of(office.district.id(), round.id())).doesNotContainKey(school);
    }

    private void close(School.Id closed) {
        office.directory.schools.close(office.district.id(), closed, rounds.today());
        office.directory.closing.endWithSchools(
                office.district.id(), List.of(closed), new Actor.Service());
    }

    private int standing(Notice round) {
        return office.directory
                .database
                .jdbc()
                .sql("select count(*) from round_standing where district_id = ? and notice_id = ?")
                .params(office.district.id().value(), round.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatReportedBeforeItWasClosedStaysInTheRound() {
        Notice round = round(Audience.Way.PEOPLE);
        rounds.tap(director, "done", round);

        close(school);

        assertThat(standing(round)).isEqualTo(1);
    }
}
