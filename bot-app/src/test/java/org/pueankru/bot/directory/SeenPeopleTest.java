package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.SeenGroups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

class SeenPeopleTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId district = directory.phatthalung().id();
    private final SeenPeople seen =
            new SeenPeople(new OnlySomsri(), directory.districts, directory.database.jdbc(), clock);
    private final Retention retention =
            new Retention(
                    Objects.requireNonNull(directory.database.template().getDataSource()),
                    directory.database.transaction(),
                    directory.personalData,
                    directory.people,
                    clock);

    @Test
    void whoWritesToTheBotIsNotForgottenThoughTheyHoldNoPost() {
        Person somsri = directory.registered(district, "นางสมศรี ดีงาม", Teachers.somsri());
        Person wichai = directory.registered(district, "นายวิชัย ใจดี", Teachers.wichai());
        clock.move(Duration.ofDays(800));

        seen.note();
        retention.applyAll();

        assertThat(directory.people.byId(district, somsri.id())).isPresent();
        assertThat(directory.people.byId(district, wichai.id())).isEmpty();
    }

    /** An inbox in which only Somsri's chat had an event. */
    private static final class OnlySomsri implements SeenGroups {
        @Override
        public List<Seen> since(Instant when) {
            return List.of();
        }

        @Override
        public List<SeenPerson> peopleSince(Instant when) {
            return List.of(new SeenPerson(ChannelId.FIRST, Teachers.somsri()));
        }
    }
}
