package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;

import java.time.Duration;
import java.util.UUID;

class SchoolListsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final SchoolLists lists = new SchoolLists(directory.database.jdbc(), clock);
    private final UUID list = lists.add(phatthalung, "โรงเรียนริมเล").orElseThrow();
    private final Stands stands = new Stands.ForList(list);
    private final ChatId group = new ChatId.Group("C" + "a".repeat(32));

    @Test
    void codesThatAreOverAndGroupsThatAreGoneDoNotKeepAList() {
        code();
        clock.move(Invites.USUAL_LIFE);
        directory.invites.revoke(phatthalung, code().id());
        directory.groups.joined(phatthalung, group, clock.instant());
        directory.groups.bind(phatthalung, group, stands);
        directory.groups.gone(phatthalung, group, Groups.Why.LEFT, clock.instant());

        assertThat(lists.delete(phatthalung, list)).isTrue();

        assertThat(lists.all(phatthalung)).isEmpty();
        assertThat(directory.codes(phatthalung, "list_id is null")).isEqualTo(2);
    }

    @Test
    void aCodeForAListThatIsGoneIsNotForTheWholeDistrict() {
        String code = code().code();
        directory.invites.redeemForGroup(phatthalung, code, group, clock.instant());
        lists.delete(phatthalung, list);
        clock.move(Duration.ofSeconds(1));

        assertThat(directory.invites.redeemForGroup(phatthalung, code, group, clock.instant()))
                .isEqualTo(new Invites.Redeemed.NoGood());
    }

    @Test
    void anOpenCodeKeepsAList() {
        code();

        assertThat(lists.delete(phatthalung, list)).isFalse();
        assertThat(lists.byId(phatthalung, list)).isPresent();
    }

    @Test
    void aBoundGroupKeepsAList() {
        directory.groups.joined(phatthalung, group, clock.instant());
        directory.groups.bind(phatthalung, group, stands);

        assertThat(lists.delete(phatthalung, list)).isFalse();
    }

    private Invites.Made code() {
        return directory.invites.make(
                phatthalung, new Invites.Purpose.ForGroup(stands), null, Invites.USUAL_LIFE);
    }
}
