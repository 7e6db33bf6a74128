package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conversation with the real index over the demo district's catalogue. */
class DemoCatalogueTest {
    private static final Pattern COUNTED = Pattern.compile(".* \\(([\\d,]+)\\)");

    @TempDir static Path directory;
    private static MediaIndex index;

    @BeforeAll
    static void open() {
        CatalogueImport.of(Path.of("../src/demo/catalogue.jsonl")).into(directory);
        index = MediaIndex.open(directory);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void answersATeacher() {
        SearchChat chat = SearchChat.oneToOne(index).says("คลิปคณิต ป.6 หรม");

        assertThat(chat.text()).startsWith("🔎 ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
        assertThat(chat.cards().getFirst().badge()).isEqualTo("วิดีโอ");
        assertThat(chat.cards().getFirst().facts()).startsWith("ป.6", "คณิตศาสตร์");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ม.2", "เอาเป็นวิดีโอ", "ขอแบบวิดีโอ", "เอา ม.2 ครับ", "วิทย์"})
    void facetsInTheWordsOfTeachersRefine(String words) {
        SearchChat chat = SearchChat.oneToOne(index).says("ระบบหายใจ").says(words);

        assertThat(chat.text().lines().findFirst().orElseThrow()).endsWith("“ระบบหายใจ”");
    }

    @Test
    void anIndicatorStartsAnew() {
        SearchChat chat = SearchChat.oneToOne(index).says("เพลงอังกฤษ ป.1").says("ค 1.1 ป.6/1");

        assertThat(chat.text()).doesNotContain("เพลง");
        assertThat(chat.cards()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"หรม", "วิดีโอ ป.6", "ภาษาไทย ป.1", "ระบบหายใจ", "เพลง"})
    void everyCountIsTheTotalAfterTheTap(String text) {
        SearchChat chat = SearchChat.oneToOne(index);
        List<QuickReply> counted =
                chat.says(text).quickReplies().stream()
                        .filter(reply -> COUNTED.matcher(reply.label()).matches())
                        .toList();

        assertThat(counted).isNotEmpty();
        for (QuickReply reply : counted) {
            Matcher label = COUNTED.matcher(reply.label());
            assertThat(label.matches()).isTrue();
            assertThat(chat.forgets().says(text).taps(reply.label()).text())
                    .as(text + " then " + reply.label())
                    .contains("พบ " + label.group(1) + " รายการ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เศษส่วน ป.5        | เอาเป็นใบงาน   | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "เศษส่วน ป.5        | ขอเป็นใบงานค่ะ | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "เศษส่วน ป.5        | แบบใบงาน      | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "เศษส่วน ป.5        | มีใบงานไหม     | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "เศษส่วน ป.5        | ใบงาน         | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "คลิป เศษส่วน ป.5    | ขอแบบใบงาน    | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "เกม เศษส่วน ป.5     | เอาเป็นใบงาน   | 🔎 ป.5 · “ใบงาน เศษส่วน”",
                "ใบงาน เศษส่วน ป.5   | เอาเป็นวิดีโอ   | 🔎 ป.5 · วิดีโอ · “เศษส่วน”",
                "ใบงาน เศษส่วน ป.5   | ทุกประเภท      | 🔎 ป.5 · “เศษส่วน”",
                "คำศัพท์ ป.1         | ขอเป็นเพลง     | 🔎 ป.1 · “เพลง คำศัพท์”",
                "เศษส่วน ป.5        | เพลง          | 🔎 “เพลง”",
                "เศษส่วน ป.5        | ใบงาน ป.6     | 🔎 ป.6 · “ใบงาน”",
                "เศษส่วน ป.5        | ใบงาน พืช      | 🔎 “ใบงาน พืช”"
            })
    void aFormAloneRefinesLikeAFacet(String first, String second, String heading) {
        SearchChat chat = SearchChat.oneToOne(index).says(first).says(second);

        assertThat(chat.text().lines().findFirst()).contains(heading);
    }

    @Test
    void whatIsOfTheFormIsCountedApartFromTheRest() {
        SearchChat chat = SearchChat.oneToOne(index).says("ใบงาน ป.5");

        long named = namedIn(chat, "พบ “ใบงาน” หรือแบบใกล้เคียง ([\\d,]+) รายการ");
        long all = namedIn(chat, "รวมสื่อแบบอื่นด้วยเป็น ([\\d,]+) รายการ");
        assertThat(named).isBetween(10L, all - 1);
        assertThat(chat.labels())
                .as("counts of all that a filter leaves are none of worksheets")
                .noneMatch(label -> COUNTED.matcher(label).matches());
    }

    private static long namedIn(SearchChat chat, String pattern) {
        Matcher line = Pattern.compile(pattern).matcher(chat.text());
        assertThat(line.find()).as(chat.text()).isTrue();
        return Long.parseLong(line.group(1).replace(",", ""));
    }

    @Test
    void aGradeThatDoesNotExistIsTold() {
        SearchChat chat = SearchChat.oneToOne(index);

        assertThat(chat.says("ป.7").text()).startsWith("ไม่มีชั้น ป.7 ค่ะ");
        assertThat(chat.says("คณิต ม.9").text())
                .startsWith("🔎 คณิตศาสตร์\n")
                .contains("ไม่มีชั้น ม.9 จึงค้นโดยไม่ระบุชั้นนั้นนะคะ");
    }

    @Test
    void theExamplesFindSomething() {
        List<String> examples =
                new CatalogueExamples(() -> new Library.Open(index), () -> 0, Wording.thai())
                        .three();

        assertThat(examples)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        example -> {
                            SearchChat chat = SearchChat.oneToOne(index).says(example);
                            assertThat(chat.cards()).as(example).isNotEmpty();
                            assertThat(chat.text()).as(example).doesNotContain("ไม่พบ");
                        });
    }
}
