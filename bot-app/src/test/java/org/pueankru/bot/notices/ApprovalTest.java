package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Groups;
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
        assertThat(office.steps.refusal(office.district.id(), notice.id()))
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

        assertThat(office.previews.preview(office.district, notice).nobodyElse()).isTrue();
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

    @Test
    void whoWroteAnyPartOfItCannotBeTheSecondPerson() {
        office.schoolWithGroup(1, 25);
        Person executive = executive();
        Person deputy = executive("รองฯ มานี", "c");
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        change(notice, executive);
        change(again(notice), deputy);
        submit(again(notice));

        assertThat(approve(notice, executive))
                .as("wrote the second of three")
                .isEqualTo(Outcome.OWN);
        assertThat(approve(notice, office.officer)).isEqualTo(Outcome.OWN);
        assertThat(approve(notice, deputy)).isEqualTo(Outcome.OWN);
        assertThat(office.previews.preview(office.district, again(notice)).nobodyElse()).isTrue();
        assertThat(approve(notice, executive("ผอ.เขต สมชาย", "d"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatTwoAgreedToAndOneOfThemChangedTheOtherMayAgreeTo() {
        office.schoolWithGroup(1, 25);
        Person executive = executive();
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice);
        assertThat(approve(notice, executive)).isEqualTo(Outcome.DONE);
        change(again(notice), executive);
        submit(again(notice));

        assertThat(approve(notice, executive)).isEqualTo(Outcome.OWN);
        assertThat(approve(notice, office.officer)).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatReachesNobodyByNowIsNotApproved() {
        office.schoolWithGroup(1, 25);
        Person executive = executive();
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice);
        office.directory.groups.gone(
                office.district.id(),
                NoticesInTests.groupOf(1),
                Groups.Why.LEFT,
                office.clock.instant());

        assertThat(approve(notice, executive)).isEqualTo(Outcome.NOBODY);
    }

    private void change(Notice notice, Person by) {
        assertThat(
                        office.notices.change(
                                office.district.id(),
                                notice.id(),
                                notice.version(),
                                new Notices.Draft(
                                        notice.kind(),
                                        notice.content(),
                                        notice.audience(),
                                        null,
                                        notice.ride(),
                                        null),
                                by.id()))
                .isTrue();
    }

    private Outcome approve(Notice notice, Person by) {
        return office.announcing.approve(
                office.district, notice.id(), again(notice).version(), 25, by.id());
    }

    private Person executive() {
        return executive("รองฯ วิชัย", "b");
    }

    private Person executive(String name, String line) {
        return office.directory.registered(
                office.district.id(),
                name,
                new PersonId("U" + line.repeat(32)),
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
