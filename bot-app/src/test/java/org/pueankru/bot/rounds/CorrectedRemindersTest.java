package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.NoticesInTests;

import java.util.List;
import java.util.Set;

/** Who is reminded of which edition of an announcement. */
class CorrectedRemindersTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;

    @Test
    void eachSchoolIsRemindedOfTheNewestEditionThatItGot() {
        office.schoolWithGroup(1, 20);
        School.Id second = office.schoolWithGroup(2, 20);
        Notice first = sent("ฉบับแรก", NoticesInTests.schoolGroups(), null);
        sent("ฉบับแก้", only(second), first.id());

        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1)))
                .last()
                .asString()
                .startsWith("เตือน ฉบับแรก");
        assertThat(rounds.gotBy(NoticesInTests.groupOf(2)))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("เตือน ฉบับแก้");
    }

    private static Audience only(School.Id school) {
        return new Audience(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(school.value()),
                Set.of(),
                Audience.Way.SCHOOL_GROUPS,
                Set.of());
    }

    /** Asks whether it was read, within three days. */
    private Notice sent(String title, Audience audience, Notice.@Nullable Id corrects) {
        Content content =
                new Content(
                        title,
                        "รายละเอียด",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Content.Asks.SEEN,
                        new Ladder(rounds.today().plusDays(3), List.of(-2), 3, 1),
                        null,
                        null);
        Notice draft =
                office.notices.add(
                        office.district.id(),
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                content,
                                audience,
                                null,
                                Notice.Ride.AT_ONCE,
                                corrects),
                        office.officer.id());
        office.announcing.submit(
                office.district, draft.id(), draft.version(), 10_000, office.officer.id());
        rounds.goRound();
        return draft;
    }
}
