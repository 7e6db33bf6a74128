package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.console.notices.NoticeReading.Read;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.SchoolLinks;
import org.pueankru.bot.notices.WebAddress;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is typed about rounds and reminders. */
class RoundReadingTest {
    /** A Thursday, 15:00 in Bangkok. */
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final MultiValueMap<String, String> typed =
            new LinkedMultiValueMap<>(TypedRound.usual());

    RoundReadingTest() {
        typed.set("kind", "report-due");
        typed.set("title", "รายงานผลการนิเทศ");
        typed.set("text", "ขอให้ทุกโรงเรียนรายงาน");
        typed.set("scope", "everybody");
        typed.set("way", "school-groups");
        typed.set("asks", "coming");
        typed.set("roundName", " นิเทศ  ครั้งที่ 1 ");
        typed.set("fromDay", "30/9/2570");
        typed.set("fromTime", "16:30");
    }

    @Test
    void aReportAsksWhetherItWasMadeAndHasTheUsualRemindersAndTheYearOfItsDay() {
        Content content = good();

        assertThat(content.asks()).isEqualTo(Content.Asks.REPORT);
        assertThat(content.ladder()).isEqualTo(Ladder.usual());
        assertThat(content.round())
                .isEqualTo(new Content.Round("นิเทศ ครั้งที่ 1", 2570, true, true));

        typed.set("fromDay", "1/10/2570");
        assertThat(Objects.requireNonNull(good().round()).fiscalYear()).isEqualTo(2571);
        typed.set("fiscalYear", "๒๕๗๐");
        typed.remove("names");
        typed.remove("goesUp");
        assertThat(good().round())
                .isEqualTo(new Content.Round("นิเทศ ครั้งที่ 1", 2570, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    roundName,  ' ',        round-missing
                    fiscalYear, 2027,       fiscal-year
                    fiscalYear, ปีนี้,        fiscal-year
                    most,       11,         round-most
                    most,       '',         round-most
                    gap,        0,          round-gap
                    gap,        15,         round-gap
                    """)
    void whatCannotStaySoIsToldInThaiWithTheFieldNamed(String field, String value, String key) {
        typed.set(field, value);

        assertThat(read().troubles()).extracting(Trouble::key).containsExactly(key);
        assertThat(thai(read().troubles().getFirst())).contains(":");
    }

    @Test
    void aReportWithoutADayIsNotDue() {
        typed.remove("fromDay");
        typed.remove("fromTime");

        assertThat(read().troubles()).extracting(Trouble::key).containsExactly("due-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{school}", "{รหัสโรงเรียน}", "%7Bschool%7D"})
    void eachSchoolsCodeGoesIntoTheLink(String placeHolder) {
        typed.set("link", "https://forms.example/r?s=" + placeHolder + "&y=1");

        Content content = good();

        assertThat(content.isPerSchool()).isTrue();
        assertThat(
                        Objects.requireNonNull(
                                        SchoolLinks.of(
                                                        content,
                                                        List.of(new SchoolLinks.Named("9301", "")))
                                                .link())
                                .address())
                .hasToString("https://forms.example/r?s=9301&y=1");
        assertThat(WebAddress.typed(Objects.requireNonNull(content.link()).address()))
                .isEqualTo("https://forms.example/r?s={school}&y=1");
    }

    @Test
    void otherAnnouncementsRemindOnlyWhenItIsWishedAndNotAfterTheirDay() {
        typed.set("kind", "meeting");
        assertThat(good().ladder()).isNull();
        assertThat(good().round()).isNull();

        typed.set("remind", "on");
        typed.put("before", List.of("-3", "-1", "2"));
        assertThat(good().ladder()).isEqualTo(new Ladder(null, List.of(-3, -1), 2, 1));
        assertThat(good().deadline()).hasValue(LocalDate.of(2027, 9, 30));

        typed.set("byDay", "1/9/2570");
        assertThat(good().deadline()).hasValue(LocalDate.of(2027, 9, 1));

        typed.set("asks", "nothing");
        assertThat(good().ladder()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    byDay,  '',         by-missing
                    byDay,  31/2/2570,  by-day
                    byDay,  25/11/2569, by-past
                    before, 3,          before-missing
                    """)
    void whatIsMissingForRemindersOfOthersIsTold(String field, String value, String key) {
        typed.set("kind", "news");
        typed.set("remind", "on");
        typed.remove("fromDay");
        typed.remove("fromTime");
        typed.set("byDay", "1/12/2569");
        typed.set(field, value);

        assertThat(read().troubles()).extracting(Trouble::key).containsExactly(key);
        assertThat(thai(read().troubles().getFirst())).contains(":");
    }

    @Test
    void whatIsKeptIsShownInTheFormAsItWasTyped() {
        typed.set("step", "-3");
        typed.set("most", "2");
        typed.remove("names");
        MultiValueMap<String, String> again = TypedRound.of(good());

        assertThat(again.get("step")).containsExactly("-3");
        assertThat(again.getFirst("roundName")).isEqualTo("นิเทศ ครั้งที่ 1");
        assertThat(again.getFirst("fiscalYear")).isEqualTo("2570");
        assertThat(again.getFirst("most")).isEqualTo("2");
        assertThat(again).doesNotContainKey("names").containsKey("goesUp");
    }

    @Test
    void whatPutsARoundRightIsNoSecondRound() {
        TypedRound.leaveToTheFirst(typed);

        assertThat(read().draft().kind()).isEqualTo(NoticeKind.NEWS);
        assertThat(good().round()).isNull();
        assertThat(good().ladder()).isNull();
    }

    private Content good() {
        Read read = read();
        assertThat(read.troubles()).isEmpty();
        return read.draft().content();
    }

    private Read read() {
        return NoticeReading.of(new TypedNotice(typed), null, NOW);
    }

    private static String thai(Trouble trouble) {
        return Objects.requireNonNull(
                ThaiMessages.source()
                        .getMessage(
                                "notices.wrong." + trouble.key(),
                                trouble.values().toArray(),
                                Locale.of("th")));
    }
}
