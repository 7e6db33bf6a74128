package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.outbox.Delivery;

import java.time.Duration;
import java.util.Set;

/** Directors come and go while a notice waits for them. */
class SuccessionsTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));

    private final NoticesInTests office = new NoticesInTests();
    private final School.Id school = office.school(1);
    private final Person old = office.directorOf(school, 1);

    @Test
    void whatWaitsForTheOldDirectorGoesToTheNewOneAndToNobodyElse() {
        Notice notice = waiting(new Notice.Ride(4));
        leaves(old);
        Person next = office.directorOf(school, 2);
        office.goRound();

        office.clock.move(Duration.ofHours(5));
        office.goRound();

        assertThat(gotBy(old)).isEmpty();
        assertThat(gotBy(next)).hasSize(1);
        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.CANCELLED);
        assertThat(office.circulationOf(old)).isEmpty();
        assertThat(office.circulationOf(next)).containsExactly(notice.id());
    }

    @Test
    void aFreeRideWaitsForWhoeverHoldsThePostNow() {
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old);
        Person next = office.directorOf(school, 2);

        office.goRound();
        office.goRound();

        assertThat(stateOf(notice, next)).isEqualTo(Delivery.State.WAITING);
        assertThat(reached(notice).target()).isEqualTo(next.id().value());
    }

    @Test
    void whereNobodyFollowsTheSchoolIsNotReachedAndWaitsForNobody() {
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old);

        office.goRound();

        assertThat(reached(notice).target()).isNull();
        assertThat(reached(notice).unreached()).isEqualTo(Reach.Why.NOBODY);
        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.CANCELLED);
    }

    /** Of two schools, one is left: each school is told by its own director. */
    @Test
    void whoLeavesOneOfTwoSchoolsKeepsItForTheOtherOnly() {
        School.Id other = office.school(2);
        directs(old, other);
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old, school);
        Person next = office.directorOf(school, 2);

        office.goRound();
        office.goRound();

        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.WAITING);
        assertThat(stateOf(notice, next)).isEqualTo(Delivery.State.WAITING);
        assertThat(reached(notice).target()).isEqualTo(next.id().value());
        assertThat(reached(notice, other).target()).isEqualTo(old.id().value());
        assertThat(office.circulationOf(old)).containsExactly(notice.id());
    }

    @Test
    void aSchoolThatIsLeftToNobodyIsNotReachedThoughTheOtherIs() {
        School.Id other = office.school(2);
        directs(old, other);
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old, school);

        office.goRound();

        assertThat(reached(notice).unreached()).isEqualTo(Reach.Why.NOBODY);
        assertThat(reached(notice, other).target()).isEqualTo(old.id().value());
        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void whoComesBackKeepsIt() {
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old);
        directs(old, school);

        office.goRound();

        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.WAITING);
        assertThat(reached(notice).target()).isEqualTo(old.id().value());
    }

    /** What waited was for the school that was left, though the new one is asked too. */
    @Test
    void whoMovesToAnotherSchoolOfTheNoticeTakesNothingAlong() {
        School.Id other = office.school(2);
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old);
        office.clock.move(Duration.ofMinutes(1));
        directs(old, other);
        Person next = office.directorOf(school, 2);

        office.goRound();

        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.CANCELLED);
        assertThat(stateOf(notice, next)).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void whoGotItAlreadyIsNotSentItAgain() {
        Person next = office.directorOf(office.school(2), 2);
        Notice notice = waiting(Notice.Ride.FREE_ONLY);
        leaves(old);
        leaves(next);
        directs(next, school);

        office.goRound();

        assertThat(office.outbox.sendings.rows(office.district.id(), notice.id().value()))
                .filteredOn(row -> row.target().equals(next.id().value()))
                .hasSize(1);
        assertThat(reached(notice).target()).isEqualTo(next.id().value());
    }

    /** What is sent again is a sending of its own, in which the neighbour is not. */
    @Test
    void whoGotItIsNotToldAgainByWhatWasSentAgainToWhomTheyFollow() {
        Person neighbour = office.directorOf(office.school(2), 2);
        office.outbox.line.takesSilently(NoticesInTests.chatOf(old));
        Notice notice = waiting(new Notice.Ride(0));
        office.clock.move(Duration.ofHours(25));
        office.goRound();
        assertThat(stateOf(notice, old)).isEqualTo(Delivery.State.UNKNOWN);
        sentAgain(notice);
        leaves(old);
        directs(neighbour, school);

        office.goRound();

        assertThat(gotBy(neighbour)).hasSize(1);
        assertThat(gotBy(old)).as("only what may have arrived").hasSize(1);
        assertThat(reached(notice).target()).isEqualTo(neighbour.id().value());
    }

    private void sentAgain(Notice notice) {
        assertThat(
                        office.retries.send(
                                office.district,
                                office.notices
                                        .byId(office.district.id(), notice.id())
                                        .orElseThrow(),
                                Set.of(new Delivery.Name(notice.id().value(), old.id().value())),
                                1,
                                true,
                                office.officer.id()))
                .isEqualTo(Outcome.DONE);
    }

    private Notice waiting(Notice.Ride ride) {
        Notice draft =
                office.notices.add(
                        office.district.id(),
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                office.draft(NoticeKind.NEWS, DIRECTORS).content(),
                                DIRECTORS,
                                null,
                                ride,
                                null),
                        office.officer.id());
        office.send(draft);
        return draft;
    }

    private void leaves(Person person) {
        for (Post post : office.directory.posts.held(office.district.id(), person.id())) {
            office.directory.posts.end(office.district.id(), post.id());
        }
    }

    private void leaves(Person person, School.Id left) {
        office.directory.posts.held(office.district.id(), person.id()).stream()
                .filter(post -> post.place().equals(new Place.AtSchool(left)))
                .forEach(post -> office.directory.posts.end(office.district.id(), post.id()));
    }

    private void directs(Person person, School.Id place) {
        office.directory.posts.give(
                office.district.id(),
                person.id(),
                Role.DIRECTOR,
                new Place.AtSchool(place),
                Post.State.HELD,
                Post.Source.CONSOLE);
    }

    private java.util.List<String> gotBy(Person person) {
        return office.outbox.line.gotBy(NoticesInTests.chatOf(person));
    }

    private Delivery.State stateOf(Notice notice, Person person) {
        return office.outbox.sendings.rows(office.district.id(), notice.id().value()).stream()
                .filter(row -> row.target().equals(person.id().value()))
                .map(Delivery.Row::state)
                .findFirst()
                .orElseThrow();
    }

    private Circulation.SchoolReached reached(Notice notice) {
        return reached(notice, school);
    }

    private Circulation.SchoolReached reached(Notice notice, School.Id of) {
        return office.circulation.schools(office.district.id(), notice.id()).stream()
                .filter(each -> each.school().equals(of))
                .findFirst()
                .orElseThrow();
    }
}
