package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Post.Source;
import org.pueankru.bot.directory.Post.State;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Duration;

class PostsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final School.Id nongNamSai = directory.school(phatthalung, "93010001", "บ้านหนองน้ำใส");
    private final School.Id donSai = directory.school(phatthalung, "93010002", "วัดดอนทราย");
    private final Person wichai = directory.people.add(phatthalung, "นายวิชัย ใจดี", null, null);
    private final Person malee = directory.people.add(phatthalung, "นางมาลี มีสุข", null, null);

    @Test
    void aNewDirectorEndsThePostOfTheOneBeforeAndTheHistoryStaysWithTheSchool() {
        Post first = give(wichai, Role.DIRECTOR, nongNamSai);
        clock.move(Duration.ofDays(365));

        Post second = give(malee, Role.DIRECTOR, nongNamSai);

        assertThat(directory.posts.directorOf(phatthalung, nongNamSai)).contains(second);
        assertThat(directory.posts.ofSchool(phatthalung, nongNamSai))
                .extracting(Post::id)
                .containsExactly(second.id(), first.id());
        Post ended = directory.posts.byId(phatthalung, first.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.to()).isEqualTo(second.from());
        assertThat(directory.posts.held(phatthalung, wichai.id())).isEmpty();
        assertThat(directory.everything()).contains("post-ended");
    }

    @Test
    void onePersonHoldsSeveralPosts() {
        var network = directory.networks.put(phatthalung, "N1", "เครือข่ายควนขนุน 1");
        give(wichai, Role.DIRECTOR, nongNamSai);
        directory.posts.give(
                phatthalung,
                wichai.id(),
                Role.NETWORK_CHAIR,
                new Place.InNetwork(network),
                State.HELD,
                Source.CONSOLE);

        assertThat(directory.posts.held(phatthalung, wichai.id()))
                .extracting(Post::role)
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.NETWORK_CHAIR);
    }

    @Test
    void theSamePostIsGivenOnceHoweverOftenItIsAskedFor() {
        Post waiting = ask(malee, donSai);

        assertThat(ask(malee, donSai)).isEqualTo(waiting);
        assertThat(give(malee, Role.TEACHER, donSai).id()).isEqualTo(waiting.id());
        assertThat(directory.posts.history(phatthalung, malee.id())).hasSize(1);
        assertThat(directory.posts.held(phatthalung, malee.id())).hasSize(1);
    }

    @Test
    void aWaitingPostIsAgreedToOnceAndRefusedOnlyWhileItWaits() {
        Post post = ask(malee, donSai);

        assertThat(directory.posts.agree(phatthalung, post.id(), wichai.id()))
                .map(Post::state)
                .contains(State.HELD);
        assertThat(directory.posts.agree(phatthalung, post.id(), wichai.id())).isEmpty();
        assertThat(directory.posts.refuse(phatthalung, post.id(), wichai.id())).isFalse();
    }

    @Test
    void aRefusedTeacherMayAskAgain() {
        directory.posts.refuse(phatthalung, ask(malee, donSai).id(), null);

        assertThat(ask(malee, donSai).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aRoleIsHeldOnlyWhereItBelongs() {
        assertThatThrownBy(
                        () ->
                                directory.posts.give(
                                        phatthalung,
                                        malee.id(),
                                        Role.DIRECTOR,
                                        new Place.WholeDistrict(),
                                        State.HELD,
                                        Source.CONSOLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noRowPointsIntoAnotherDistrict() {
        DistrictId songkhla = directory.songkhla().id();

        assertThat(directory.schools.byId(songkhla, nongNamSai)).isEmpty();
        assertThat(directory.people.byId(songkhla, malee.id())).isEmpty();
        assertThatThrownBy(
                        () ->
                                directory.posts.give(
                                        songkhla,
                                        malee.id(),
                                        Role.TEACHER,
                                        new Place.AtSchool(nongNamSai),
                                        State.HELD,
                                        Source.CONSOLE))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Post give(Person person, Role role, School.Id school) {
        return directory.posts.give(
                phatthalung,
                person.id(),
                role,
                new Place.AtSchool(school),
                State.HELD,
                Source.CONSOLE);
    }

    private Post ask(Person person, School.Id school) {
        return directory.posts.give(
                phatthalung,
                person.id(),
                Role.TEACHER,
                new Place.AtSchool(school),
                State.WAITING,
                Source.CLAIM);
    }
}
