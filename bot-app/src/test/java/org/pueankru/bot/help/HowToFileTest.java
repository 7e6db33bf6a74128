package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class HowToFileTest {
    private static final String HEADER =
            "รหัส,หมวด,คำถาม,ถามแบบอื่น,คำตอบ,ลิงก์,ตรวจสอบเมื่อ,ที่มา\n";
    private static final String GOOD =
            "van,การเดินทาง,รถตู้ออกกี่โมง,\"รถออกกี่โมง\nรถตู้กี่โมง | รถไปเขต\",\"1) เช้า\n2) บ่าย\",,26/11/2569,กลุ่มอำนวยการ\n";

    @Test
    void aRowOfASpreadsheetIsAnAnswer() throws BadHowToFile {
        HowTo answer = read(HEADER + GOOD).answers().getFirst();

        assertThat(answer.id()).isEqualTo("van");
        assertThat(answer.alsoAsked()).containsExactly("รถออกกี่โมง", "รถตู้กี่โมง", "รถไปเขต");
        assertThat(answer.answer()).isEqualTo("1) เช้า\n2) บ่าย");
        assertThat(answer.checked()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(answer.link()).isNull();
    }

    @Test
    void everyWayToSaveASpreadsheetIsRead() throws BadHowToFile {
        String text = HEADER + GOOD;
        HowToFile plain = read(text);

        assertThat(read("\uFEFF" + text)).isEqualTo(plain);
        assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(read(text.replace(',', ';'))).isEqualTo(plain);
        assertThat(read(text.replace(',', '\t'))).isEqualTo(plain);
        assertThat(HowToFile.read(text.getBytes(Charset.forName("x-windows-874"))))
                .isEqualTo(plain);
        assertThat(read(text.replace("รหัส,หมวด", "ID,Category"))).isEqualTo(plain);
    }

    @Test
    void aMinusSignHidesABuiltInAnswer() throws BadHowToFile {
        HowToFile file = read(HEADER + "cost,,,,-,,,\n");

        assertThat(file.hidden()).containsExactly("cost");
        assertThat(HowToFixtures.builtIn().current().overlaidBy(file).find("cost")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                ",หมวด,คำถาม,,คำตอบ,,,#line 2: id is missing, has spaces or is too long",
                "a b,หมวด,คำถาม,,คำตอบ,,,#line 2: id is missing, has spaces or is too long",
                "a,,คำถาม,,คำตอบ,,,#line 2: category is missing",
                "a,หมวดที่ยาวเกินกว่าปุ่มหนึ่งปุ่มจะรับได้,คำถาม,,คำตอบ,,,#line 2: category is longer than 20 characters",
                "a,หมวด,,,คำตอบ,,,#line 2: question is missing",
                "a,หมวด,คำถาม,,,,,#line 2: answer is missing",
                "a,หมวด,คำถาม,,คำตอบ,ftp://x,,#line 2: link is not a web address",
                "a,หมวด,คำถาม,,คำตอบ,ไม่ใช่ลิงก์,,#line 2: link is not a web address",
                "a,หมวด,คำถาม,,คำตอบ,,เมื่อวาน,#line 2: checked is not a date such as 2026-11-26 or 26/11/2569",
                "a,หมวด,คำถาม,,คำตอบ,,31/02/2569,#line 2: checked is not a day of the calendar",
                "a,หมวด,คำถาม,,เลข 1-1020-30405-06-7,,,#line 2: 13 digits look like somebody's identity card"
            })
    void aMistakeIsToldWithItsLine(String row, String mistake) {
        assertThat(mistakesIn(HEADER + row + "\n")).containsExactly(mistake);
    }

    @Test
    void lengthsAndDoublesAreTold() {
        String row = "a,หมวด,คำถาม," + "ก".repeat(101) + "," + "ข".repeat(601) + ",,,\n";

        assertThat(mistakesIn(HEADER + row + GOOD + GOOD))
                .containsExactly(
                        "line 2: answer is longer than 600 characters: 601",
                        "line 2: another way to ask is longer than 100 characters",
                        "line 6: the id is on line 3 already");
    }

    @Test
    void aFileThatIsNoTableIsTold() {
        assertThat(mistakesIn("")).containsExactly("the file is empty");
        assertThat(mistakesIn("id,answer\n"))
                .containsExactly("line 1: no column หมวด", "line 1: no column คำถาม");
        assertThat(mistakesIn(HEADER + "\"a,หมวด\n"))
                .containsExactly("broken quotes: a cell is not closed");
        assertThat(mistakesIn("ก".repeat(400_000))).containsExactly("the file is larger than 1 MB");
    }

    @Test
    void moreCategoriesThanButtonsAreRefused() throws BadHowToFile {
        HowTos builtIn = HowToFixtures.builtIn().current();
        String first = "a1,หมวดใหม่ 1,คำถาม,,คำตอบ,,,\n";
        String second = "a2,หมวดใหม่ 2,คำถาม,,คำตอบ,,,\n";

        assertThat(builtIn.overlaidBy(read(HEADER + first)).categories()).hasSize(12);
        HowToFile tooMany = read(HEADER + first + second);
        assertThat(
                        catchThrowableOfType(BadHowToFile.class, () -> builtIn.overlaidBy(tooMany))
                                .mistakes())
                .containsExactly(
                        "there are more than 12 categories, the built-in ones included: 13");
    }

    private static HowToFile read(String text) throws BadHowToFile {
        return HowToFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> mistakesIn(String text) {
        return catchThrowableOfType(BadHowToFile.class, () -> read(text)).mistakes();
    }
}
