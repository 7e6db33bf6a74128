package org.pueankru.bot.search.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.search.arrivals.ArrivalsInTests.item;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.FreeRide.Ride;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.NoticeChoices.Kind;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.time.Duration;
import java.util.List;

/** Somsri teaches mathematics in P6, told so, and hears when something new comes for her. */
class NewMediaTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final ArrivalsInTests chat = new ArrivalsInTests();
    private final District district = chat.directory.phatthalung();
    private final Person somsri =
            chat.directory.registered(district.id(), "สมศรี ใจดี", Teachers.somsri());

    @BeforeEach
    void sheTellsWhatSheTeaches() {
        chat.directory.consents.accepted(district.id(), somsri.id(), Events.SATURDAY_MORNING);
        chat.comes(item("old", LearningArea.MATHEMATICS, Grade.P6)).after(DAY);
        chat.sends("teach:ask").says("ป.6 คณิต").after(DAY);
    }

    @Test
    void whatWasThereBeforeIsNotNew() {
        assertThat(chat.waiting()).isEmpty();
    }

    @Test
    void whatComesForHerGradeAndAreaIsToldOnceADayAndShownByATap() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6))
                .comes(item("m2", LearningArea.MATHEMATICS, Grade.P5, Grade.P6))
                .comes(item("other-grade", LearningArea.MATHEMATICS, Grade.P5))
                .comes(item("other-area", LearningArea.THAI, Grade.P6));

        Ride told = chat.comesAndIsTold();

        assertThat(told.line()).contains("สื่อใหม่ 2 ชิ้น", "ป.6 · คณิตศาสตร์");
        assertThat(chat.taps(told.tap()).titles()).containsExactly("สื่อ m1", "สื่อ m2");
        assertThat(chat.text()).contains("1–2 จาก 2");
        assertThat(chat.waiting()).isEmpty();
        assertThat(chat.after(DAY).waiting()).isEmpty();
    }

    @Test
    void whatComesLaterThatDayIsToldTheNextDayAndTheOldButtonStillShowsWhatItShowed() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6));
        Ride told = chat.comesAndIsTold();
        chat.after(Duration.ofHours(1)).comes(item("m2", LearningArea.MATHEMATICS, Grade.P6));

        assertThat(chat.waiting()).isEmpty();
        assertThat(chat.after(DAY).waiting())
                .map(Ride::line)
                .hasValueSatisfying(line -> assertThat(line).contains("1 ชิ้น"));
        assertThat(chat.taps(told.tap()).titles()).containsExactly("สื่อ m1");
    }

    @Test
    void whatLineDidNotTakeIsToldAgain() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6));
        assertThat(chat.waiting()).isPresent();
        assertThat(chat.waiting()).isPresent();

        chat.ride.arrived(
                ChannelId.FIRST,
                Teachers.chatOf(Teachers.somsri()),
                List.of(Text.of("เมนูค่ะ")),
                Events.SATURDAY_MORNING);
        assertThat(chat.waiting()).isPresent();
    }

    @Test
    void whoMutedItHearsNothing() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6));
        chat.directory.noticeChoices.mute(district.id(), somsri.id(), Kind.NEW_MEDIA);
        assertThat(chat.waiting()).isEmpty();

        chat.directory.noticeChoices.unmute(district.id(), somsri.id(), Kind.NEW_MEDIA);
        assertThat(chat.waiting()).isPresent();
    }

    @Test
    void whoToldNothingHearsNothing() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6));

        ChatId.Person wichai = Teachers.chatOf(Teachers.wichai());
        assertThat(chat.ride.waiting(ChannelId.FIRST, wichai, Events.SATURDAY_MORNING)).isEmpty();
        assertThat(
                        chat.ride.waiting(
                                new ChannelId("elsewhere"),
                                Teachers.chatOf(Teachers.somsri()),
                                Events.SATURDAY_MORNING))
                .isEmpty();
    }

    @Test
    void anItemThatNamesNoGradeOrAreaMayBeOfUseToAnybody() {
        chat.comes(item("all", LearningArea.MATHEMATICS));

        assertThat(chat.waiting()).isPresent();
    }

    @Test
    void manyNewOnesHavePages() {
        for (int i = 0; i < 23; i++) {
            chat.comes(item("m%02d".formatted(i), LearningArea.MATHEMATICS, Grade.P6));
        }
        chat.taps(chat.comesAndIsTold().tap());
        assertThat(chat.titles()).hasSize(10);

        chat.taps("ถัดไป ▶").taps("ถัดไป ▶");
        assertThat(chat.text()).contains("21–23 จาก 23");
        assertThat(chat.labels())
                .doesNotContain("ถัดไป ▶")
                .contains("ชั้นและวิชาที่สอน", "ตั้งค่าแจ้งเตือน");
    }

    @Test
    void whatTheLibraryHasNoMoreIsLeftOut() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6))
                .comes(item("m2", LearningArea.MATHEMATICS, Grade.P6));
        Ride told = chat.comesAndIsTold();
        chat.library.without("m1");
        assertThat(chat.taps(told.tap()).titles()).containsExactly("สื่อ m2");

        chat.library.without("m2");
        assertThat(chat.taps(told.tap()).text()).contains("ไม่มีสื่อใหม่");
    }

    @Test
    void aButtonInAGroupShowsNobodysMedia() {
        chat.comes(item("m1", LearningArea.MATHEMATICS, Grade.P6));
        String data = ArrivalsInTests.dataOf(chat.waiting().orElseThrow().tap());

        assertThat(chat.sendsIn(Groups.network(), data).text()).contains("แชตส่วนตัว");
        assertThat(chat.sendsIn(Teachers.chatOf(Teachers.wichai()), data).titles()).isEmpty();
    }
}
