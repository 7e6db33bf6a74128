package org.pueankru.bot.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.marks.MarksInTests;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.SearchWitness.Typed;
import org.pueankru.bot.stores.MigratedDatabase;
import org.pueankru.bot.wanted.WantedMedia.Wanted;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

class WishBookTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());
    private static final ChatId WICHAI = Teachers.chatOf(Teachers.wichai());
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final Filters GAMES_P3 =
            new Filters(
                    Set.of(Grade.P3),
                    Set.of(LearningArea.SOCIAL_STUDIES),
                    Set.of(MediaType.APPLICATION),
                    Set.of());

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WantedMedia wanted = new WantedMedia(DATABASE.jdbc());
    private final WishBook book = book(Runnable::run);

    private WishBook book(Executor writer) {
        return new WishBook(wanted, MarksInTests.in(DATABASE, clock), writer, meters, clock);
    }

    @BeforeEach
    void nothingIsWanted() {
        DATABASE.empty("daily_salt", "wanted_media");
    }

    @Test
    void whatTwoChatsDidNotFindIsWanted() {
        asks(SOMSRI, nothing("แผนที่ชุมชน", GAMES_P3));
        asks(WICHAI, nothing("แผนที่ชุมชน ", GAMES_P3));

        assertThat(wanted.since(SATURDAY))
                .containsExactly(
                        new Wanted(
                                "social-studies",
                                "P3",
                                "application",
                                "แผนที่ชุมชน",
                                "nothing",
                                2,
                                SATURDAY,
                                SATURDAY));
    }

    @Test
    void whatOneChatAskedOnOneDayIsToldToNobodyHoweverOften() {
        asks(SOMSRI, nothing("แผนที่ชุมชน", GAMES_P3));
        asks(SOMSRI, nothing("แผนที่ชุมชน", GAMES_P3));
        assertThat(wanted.since(SATURDAY)).isEmpty();

        clock.move(Duration.ofDays(1));
        asks(SOMSRI, nothing("แผนที่ชุมชน", GAMES_P3));
        assertThat(wanted.since(SATURDAY))
                .singleElement()
                .returns(2, Wanted::asked)
                .returns(SATURDAY.plusDays(1), Wanted::lastDay);
        assertThat(wanted.since(SATURDAY.plusDays(1))).isEmpty();
    }

    @Test
    void howItFellShortIsTold() {
        Filters p3 = Filters.NONE.withGrades(Set.of(Grade.P3));
        asks(SOMSRI, page("เรือสำเภา", p3, "เรือสำเภา", p3, true, 4));
        asks(WICHAI, page("เรือสำเภา", p3, "", p3, false, 40, Relaxation.TEXT));
        asks(
                Groups.network(),
                page(
                        "เรือสำเภา",
                        p3,
                        "เรือสำเภา",
                        Filters.NONE,
                        false,
                        2,
                        Relaxation.NEIGHBOURING_GRADE));

        assertThat(wanted.since(SATURDAY))
                .singleElement()
                .returns("near, nothing, rough", Wanted::shortfalls)
                .returns("P3", Wanted::grades)
                .returns(3, Wanted::asked);
    }

    @Test
    void whatTheLibraryHasIsNotWanted() {
        for (ChatId chat : List.of(SOMSRI, WICHAI)) {
            asks(chat, page("หรม", Filters.NONE, "หรม", Filters.NONE, false, 6));
        }
        assertThat(DATABASE.rows("wanted_media")).isZero();
    }

    @Test
    void aSpellingThatTheCatalogueKnowsIsTakenForTheTypedOne() {
        asks(SOMSRI, page("หรมม", Filters.NONE, "หรม", Filters.NONE, true, 6));
        asks(WICHAI, page("หรม", Filters.NONE, "หรม", Filters.NONE, true, 6));

        assertThat(wanted.since(SATURDAY)).extracting(Wanted::text).containsExactly("หรม");
    }

    @Test
    void nothingPersonalAndNobodyIsKept() {
        asks(SOMSRI, nothing("โทร 0812345678", Filters.NONE));
        asks(WICHAI, nothing("โทร 0812345678", Filters.NONE));
        asks(SOMSRI, nothing("เรือสำเภา", Filters.NONE));

        assertThat(rows()).hasSize(1);
        assertThat(count("personal")).isEqualTo(2);
        String kept =
                DATABASE.template().queryForList("select * from daily_mark").toString()
                        + DATABASE.template().queryForList("select * from wanted_media");
        assertThat(kept).doesNotContain(SOMSRI.value());
    }

    @Test
    void theTextIsKeptFromTheSecondTimeOn() {
        asks(SOMSRI, nothing("เรือสำเภา", Filters.NONE));
        assertThat(rows().toString()).doesNotContain("เรือสำเภา");
        asks(WICHAI, nothing("เรือสำเภา", Filters.NONE));
        assertThat(rows().toString()).contains("เรือสำเภา");
    }

    private static List<String> rows() {
        return DATABASE.template()
                .query("select wanted_media::text from wanted_media", (row, _) -> row.getString(1));
    }

    @Test
    void aSearchIsForgottenAfterFourHundredDays() {
        asks(SOMSRI, nothing("เรือสำเภา", Filters.NONE));
        clock.move(Duration.ofDays(400));
        book.forgetOld();
        assertThat(DATABASE.rows("wanted_media")).isOne();
        clock.move(Duration.ofDays(1));
        book.forgetOld();
        assertThat(DATABASE.rows("wanted_media")).isZero();
    }

    @Test
    void anAnswerDoesNotWaitForAWriterThatIsBusyAndTheSearchIsDropped() {
        WishBook busy =
                book(
                        _ -> {
                            throw new RejectedExecutionException();
                        });
        busy.answered(new Typed(ChannelId.FIRST, SOMSRI, clock.instant(), nothing("ก", GAMES_P3)));

        assertThat(count("dropped")).isOne();
    }

    @Test
    void aStoreThatIsDownDropsTheSearch() {
        DATABASE.template().execute("alter table wanted_media rename to away");
        try {
            asks(SOMSRI, nothing("เรือสำเภา", Filters.NONE));
        } finally {
            DATABASE.template().execute("alter table away rename to wanted_media");
        }
        assertThat(count("dropped")).isOne();
        asks(SOMSRI, nothing("เรือสำเภา", Filters.NONE));
        assertThat(DATABASE.rows("wanted_media")).isOne();
    }

    private double count(String outcome) {
        return meters.counter("wanted.searches", "outcome", outcome).count();
    }

    private void asks(ChatId chat, SearchPage page) {
        book.answered(new Typed(ChannelId.FIRST, chat, clock.instant(), page));
    }

    private static SearchPage nothing(String text, Filters filters) {
        return page(text, filters, text, filters, false, 0);
    }

    private static SearchPage page(
            String text,
            Filters filters,
            String appliedText,
            Filters appliedFilters,
            boolean rough,
            long total,
            Relaxation... relaxed) {
        return new SearchPage(
                Understood.of(text, filters),
                Understood.of(appliedText, appliedFilters),
                List.of(relaxed),
                rough,
                total,
                List.of());
    }
}
