package org.pueankru.bot.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.stores.MigratedDatabase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class DailyMarksTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());

    /** A quarter to midnight in Bangkok. */
    private static final Instant LATE = Instant.parse("2026-11-21T16:45:00Z");

    private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 21);

    private final MovableClock clock = MovableClock.at(LATE);
    private final DailyMarks marks = MarksInTests.in(DATABASE, clock);
    private final DailyMarks anotherInstance = MarksInTests.in(DATABASE, clock);
    private final List<LocalDate> firsts = new ArrayList<>();

    @BeforeEach
    void nothingIsMarked() {
        DATABASE.empty("daily_salt");
    }

    @Test
    void theSameAgainCountsOnceADay() {
        does(marks, SOMSRI, "report", LATE);
        does(marks, SOMSRI, "report", LATE.plusSeconds(60));
        does(anotherInstance, SOMSRI, "report", LATE);

        assertThat(firsts).containsExactly(THAT_DAY);
    }

    @Test
    void anotherChatAnotherActAndAnotherDayCount() {
        does(marks, SOMSRI, "report", LATE);
        does(marks, new ChatId.Group(SOMSRI.value()), "report", LATE);
        does(marks, Groups.network(), "report", LATE);
        does(marks, SOMSRI, "wanted", LATE);
        clock.move(Duration.ofMinutes(20));
        does(marks, SOMSRI, "report", clock.instant());

        assertThat(firsts)
                .containsExactly(THAT_DAY, THAT_DAY, THAT_DAY, THAT_DAY, THAT_DAY.plusDays(1));
    }

    @Test
    void aSecondRunAfterMidnightIsStillRecognised() {
        does(marks, SOMSRI, "report", LATE);
        clock.move(Duration.ofMinutes(60));
        marks.forgetOldDays();
        does(marks, SOMSRI, "report", LATE);

        assertThat(firsts).hasSize(1);
        assertThat(DATABASE.rows("daily_mark")).isOne();
    }

    @Test
    void anHourAfterTheDayEverythingIsForgotten() {
        does(marks, SOMSRI, "report", LATE);
        clock.move(Duration.ofMinutes(76));
        marks.forgetOldDays();

        assertThat(DATABASE.rows("daily_salt") + DATABASE.rows("daily_mark")).isZero();
        does(marks, SOMSRI, "report", LATE);
        assertThat(firsts).hasSize(1);
    }

    @Test
    void noMarkIsLeftWhenWhatWasToBeCountedFailed() {
        assertThatThrownBy(
                        () ->
                                marks.once(
                                        LATE,
                                        ChannelId.FIRST,
                                        SOMSRI,
                                        "report",
                                        _ -> {
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);
        does(marks, SOMSRI, "report", LATE);

        assertThat(firsts).hasSize(1);
    }

    @Test
    void whatIsKeptDoesNotNameTheChat() {
        does(marks, SOMSRI, "report", LATE);
        byte[] mark =
                DATABASE.jdbc().sql("select mark from daily_mark").query(byte[].class).single();
        DATABASE.empty("daily_salt");
        does(marks, SOMSRI, "report", LATE);

        assertThat(mark)
                .isNotEqualTo(
                        DATABASE.jdbc()
                                .sql("select mark from daily_mark")
                                .query(byte[].class)
                                .single());
        assertThat(new String(mark, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(SOMSRI.value());
    }

    private void does(DailyMarks where, ChatId chat, String act, Instant at) {
        where.once(at, ChannelId.FIRST, chat, act, firsts::add);
    }
}
