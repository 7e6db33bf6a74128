package org.pueankru.bot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DownloadNameTest {
    @Test
    void theNameSaysWhatItIsInThaiAndOldProgramsGetAPlainOne() {
        String header =
                DownloadName.header(
                        "notice", Stream.of("ผลประกาศ", "ประชุมผู้บริหาร", "26 พ.ย. 2569"), "xlsx");

        assertThat(header).startsWith("attachment; filename=\"notice.xlsx\"; filename*=UTF-8''%E0");
        assertThat(nameIn(header)).isEqualTo("ผลประกาศ ประชุมผู้บริหาร 26 พ.ย. 2569.xlsx");
    }

    @Test
    void whatNoDiskTakesIsLeftOut() {
        String header =
                DownloadName.header(
                        "notice",
                        Stream.of("../..\\a:b*?\"<c>|\r\nSet-Cookie: x\u202e", "", " . "),
                        "csv");

        assertThat(nameIn(header)).isEqualTo("a b c Set-Cookie x.csv");
        assertThat(header).matches("[\\x20-\\x7e]+");
    }

    @Test
    void aLongTitleIsCutBetweenLettersAndKeepsItsVowels() {
        String name = nameIn(DownloadName.header("notice", Stream.of("กำ้ที่".repeat(80)), "xlsx"));

        assertThat(name).endsWith("ที่.xlsx").hasSizeLessThan(250);
        assertThat(Pattern.compile("\\X").matcher(name).results().count()).isLessThanOrEqualTo(55);
    }

    private static String nameIn(String header) {
        return Objects.requireNonNull(ContentDisposition.parse(header).getFilename());
    }
}
