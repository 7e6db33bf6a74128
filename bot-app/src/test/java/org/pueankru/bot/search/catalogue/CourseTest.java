package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.index.IndexState;

import java.time.Instant;

class CourseTest {
    private static final Generation OLD = generation(1, "1-a");
    private static final Generation NEW = generation(2, "2-b");
    private static final IndexState ABSENT = new IndexState.Absent();
    private static final IndexState DAMAGED = new IndexState.Unusable("is damaged");
    private static final IndexState SHOWS_OLD = new IndexState.Usable(OLD.mark());
    private static final IndexState SHOWS_NEW = new IndexState.Usable(NEW.mark());

    @Test
    void anIndexOfTheNewestGenerationIsServed() {
        assertThat(Course.of(SHOWS_NEW, NEW, NEW, false)).isEqualTo(new Course.Serve());
    }

    @Test
    void anIndexOfAKnownGenerationFollows() {
        assertThat(Course.of(SHOWS_OLD, NEW, OLD, false)).isEqualTo(new Course.Follow(OLD));
    }

    @Test
    void anIndexThatNobodyKnowsIsMadeAnewAndSearchedMeanwhile() {
        var rebuild = new Course.Rebuild("does not come from the newest generations", true);
        assertThat(Course.of(SHOWS_OLD, NEW, null, false)).isEqualTo(rebuild);
        assertThat(Course.of(new IndexState.Usable(null), NEW, null, false)).isEqualTo(rebuild);
    }

    @Test
    void aMissingOrDamagedIndexIsMadeAnew() {
        assertThat(Course.of(ABSENT, NEW, null, false))
                .isEqualTo(new Course.Rebuild("is not there", true));
        assertThat(Course.of(DAMAGED, NEW, null, false))
                .isEqualTo(new Course.Rebuild("is damaged", false));
    }

    @Test
    void withoutARecordWhatIsThereIsServed() {
        assertThat(Course.of(SHOWS_OLD, null, null, false)).isEqualTo(new Course.Serve());
        assertThat(Course.of(ABSENT, null, null, false)).isEqualTo(new Course.Wait());
        assertThat(Course.of(DAMAGED, null, null, false)).isEqualTo(new Course.Wait());
    }

    @Test
    void anIndexThatFailsAgainAndAgainIsMadeAnew() {
        assertThat(Course.of(SHOWS_NEW, NEW, NEW, true))
                .isInstanceOfSatisfying(
                        Course.Rebuild.class,
                        rebuild -> assertThat(rebuild.mayBeSearched()).isFalse());
        assertThat(Course.of(SHOWS_NEW, null, null, true)).isEqualTo(new Course.Serve());
    }

    private static Generation generation(long number, String mark) {
        return new Generation(number, mark, "hash of the file", Instant.EPOCH, 10);
    }
}
