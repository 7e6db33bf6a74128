package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.GroupChat.State;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;

class GroupsTest {
    private static final ChatId CHAT = new ChatId.Group("C" + "7".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final School.Id school = directory.school(phatthalung, "93010001", "บ้านหนองน้ำใส");
    private final Stands forSchool = new Stands.ForSchool(school);

    @Test
    void aGroupIsBoundToOneThingAndToNothingElse() {
        assertThat(directory.groups.joined(phatthalung, CHAT, clock.instant()).state())
                .isEqualTo(State.UNBOUND);
        directory.groups.bind(phatthalung, CHAT, new Stands.ForDistrict());

        GroupChat bound = directory.groups.bind(phatthalung, CHAT, forSchool);

        assertThat(bound.state()).isEqualTo(State.BOUND);
        assertThat(bound.stands()).isEqualTo(forSchool);
        assertThat(directory.groups.all(phatthalung)).containsExactly(bound);
    }

    @Test
    void aGroupThatIsGoneIsToldOnceAndKeepsWhatItStoodFor() {
        directory.groups.bind(phatthalung, CHAT, forSchool);

        GroupChat gone =
                directory
                        .groups
                        .gone(phatthalung, CHAT, Groups.Why.LEFT, clock.instant())
                        .orElseThrow();

        assertThat(gone.state()).isEqualTo(State.GONE);
        assertThat(gone.stands()).isEqualTo(forSchool);
        assertThat(directory.groups.gone(phatthalung, CHAT, Groups.Why.UNKNOWN, clock.instant()))
                .isEmpty();
    }

    @Test
    void aGroupThatTakesTheBotBackHasToBeBoundAgain() {
        directory.groups.bind(phatthalung, CHAT, forSchool);
        directory.groups.gone(phatthalung, CHAT, Groups.Why.LEFT, clock.instant());

        GroupChat back = directory.groups.joined(phatthalung, CHAT, clock.instant());

        assertThat(back.state()).isEqualTo(State.UNBOUND);
        assertThat(back.stands()).isNull();
    }

    @Test
    void joiningTwiceLeavesABoundGroupBound() {
        directory.groups.bind(phatthalung, CHAT, forSchool);

        assertThat(directory.groups.joined(phatthalung, CHAT, clock.instant()).stands())
                .isEqualTo(forSchool);
    }

    @Test
    void aDepartureThatIsToldLateDoesNotUndoTheReturn() {
        directory.groups.bind(phatthalung, CHAT, forSchool);

        directory.groups.gone(phatthalung, CHAT, Groups.Why.LEFT, clock.instant().minusSeconds(60));

        assertThat(directory.groups.of(phatthalung, CHAT).orElseThrow().state())
                .isEqualTo(State.BOUND);
    }

    @Test
    void aGroupIsTakenForCountingOnceUntilItIsDueAgain() {
        directory.groups.joined(phatthalung, CHAT, clock.instant());
        var due = new GroupsToCount.Due(phatthalung, CHAT);

        assertThat(directory.toCount.takeDue(10, clock.instant().plusSeconds(3_600)))
                .containsExactly(due);
        assertThat(directory.toCount.takeDue(10, clock.instant().plusSeconds(3_600))).isEmpty();
        directory.toCount.countSoon(phatthalung, CHAT);
        assertThat(directory.toCount.takeDue(10, clock.instant().plusSeconds(3_600)))
                .containsExactly(due);
    }
}
