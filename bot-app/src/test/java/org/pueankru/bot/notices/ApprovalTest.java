package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;

/** A second person who does not agree, and none at all. */
class ApprovalTest {
    private final NoticesInTests office = new NoticesInTests();

    @Test
    void whoDoesNotAgreeGivesItBackWithAReason() {
        office.schoolWithGroup(1, 25);
        Person executive = executive();
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice);

        assertThat(refuse(notice, executive)).isEqualTo(Outcome.DONE);

        assertThat(again(notice).state()).isEqualTo(State.DRAFT);
        assertThat(office.notices.refusal(office.district.id(), notice.id()))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo("ผิดวัน"));
        assertThat(told()).containsExactly("notice-sent-back");
        assertThat(refuse(notice, executive)).isEqualTo(Outcome.CHANGED_MEANWHILE);

        assertThat(submit(again(notice))).isEqualTo(Outcome.NEEDS_SECOND);
        assertThat(told()).containsExactly("notice-to-approve");
    }

    @Test
    void whereNobodyElseMayAgreeOnePersonSendsAndTheLogSaysSo() {
        office.schoolWithGroup(1, 25);
        office.rules.secondApproval(office.district.id(), true);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        assertThat(office.announcing.preview(office.district, notice).nobodyElse()).isTrue();
        assertThat(submit(notice)).isEqualTo(Outcome.NEEDS_SECOND);
        assertThat(alone(notice)).isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
        assertThat(
                        office.directory
                                .database
                                .jdbc()
                                .sql("select act from audit_entry where act = 'notice-sent-alone'")
                                .query(String.class)
                                .list())
                .hasSize(1);
    }

    @Test
    void whereSomebodyElseMayAgreeNobodySendsAlone() {
        office.schoolWithGroup(1, 25);
        executive();
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice);

        assertThat(alone(notice)).isEqualTo(Outcome.OWN);
        assertThat(again(notice).state()).isEqualTo(State.TO_APPROVE);
    }

    private Person executive() {
        return office.directory.registered(
                office.district.id(),
                "รองฯ วิชัย",
                new PersonId("U" + "b".repeat(32)),
                new Held(Role.EXECUTIVE, new Place.WholeDistrict()));
    }

    private Outcome submit(Notice notice) {
        return office.announcing.submit(
                office.district, notice.id(), notice.version(), 25, office.officer.id());
    }

    private Outcome alone(Notice notice) {
        return office.announcing.sendAlone(
                office.district, notice.id(), notice.version(), 25, office.officer.id());
    }

    private Outcome refuse(Notice notice, Person by) {
        return office.announcing.refuse(
                office.district.id(), notice.id(), notice.version(), "ผิดวัน", by.id());
    }

    private java.util.List<String> told() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }

    private Notice again(Notice notice) {
        return office.notices.byId(office.district.id(), notice.id()).orElseThrow();
    }
}
