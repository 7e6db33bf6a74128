package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "to-approve, false",
        "planned, false",
        "asking, false",
        "draft, true",
        "sent, true"
    })
    void anAnnouncementToItThatWaitsKeepsAList(String state, boolean deleted) {
        announcement(state);

        assertThat(lists.delete(phatthalung, list)).isEqualTo(deleted);
    }

    @ParameterizedTest
    @CsvSource({"on, false", "stopped, true"})
    void anAnnouncementToItThatRecursKeepsAList(String state, boolean deleted) {
        UUID template = UUID.randomUUID();
        Person officer = directory.people.add(phatthalung, "เจ้าหน้าที่", null, null);
        directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into notice_template (district_id, id, name, kind, content, audience, ride_hours, made_by, made_at)
                        values (:district, :id, 'ข่าว', 'news', '{}', :audience::jsonb, 0, :by, now())
                        """)
                .param("district", phatthalung.value())
                .param("id", template)
                .param("audience", audience())
                .param("by", officer.id().value())
                .update();
        directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into notice_series (district_id, id, template_id, rhythm, at, until, agreed_cost, made_by, made_at, state, next_on)
                        values (:district, :id, :id, 'week:1', '09:00', '2099-01-01', 1, :by, now(), :state, '2099-01-01')
                        """)
                .param("district", phatthalung.value())
                .param("id", template)
                .param("by", officer.id().value())
                .param("state", state)
                .update();

        assertThat(lists.delete(phatthalung, list)).isEqualTo(deleted);
    }

    private void announcement(String state) {
        Person officer = directory.people.add(phatthalung, "เจ้าหน้าที่", null, null);
        directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at)
                        values (:district, :id, 'news', :state, 1, 'ข่าว', '{}', :audience::jsonb, :by, now(), :by, now())
                        """)
                .param("district", phatthalung.value())
                .param("id", UUID.randomUUID())
                .param("state", state)
                .param("audience", audience())
                .param("by", officer.id().value())
                .update();
    }

    private String audience() {
        return "{\"lists\":[\"%s\"]}".formatted(list);
    }

    private Invites.Made code() {
        return directory.invites.make(
                phatthalung, new Invites.Purpose.ForGroup(stands), null, Invites.USUAL_LIFE);
    }
}
