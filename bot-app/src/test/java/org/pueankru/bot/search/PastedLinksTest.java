package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.messaging.Card.Button;

class PastedLinksTest {
    private static final String PLANT = "https://contentcenter.obec.go.th/store/plant";
    private static final String GONE = "https://contentcenter.obec.go.th/store/gone";

    private final SearchChat chat = SearchChat.oneToOne(Catalogues.primary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLANT,
                "ขอดูอันนี้หน่อยค่ะ " + PLANT,
                "ส่วนประกอบของพืช\n" + PLANT + "\nใช้ดีมาก",
                "(" + PLANT + ").",
                PLANT + "ค่ะ",
                "ดูที่" + PLANT + ", ป.5"
            })
    void showTheCardOfTheirItem(String text) {
        assertThat(chat.says(text).titles()).containsExactly("ส่วนประกอบของพืช");
        assertThat(chat.text()).isEqualTo("สื่อรายการนี้ค่ะ");
        assertThat(chat.cards().getFirst().buttons())
                .extracting(Button::label)
                .contains("เปิดดู", "แชร์", "คล้ายกัน");
    }

    @Test
    void areRememberedForTheWayBack() {
        chat.says("หรม").says(PLANT).tapsOnCard(0, "คล้ายกัน");

        assertThat(chat.enters(new Input.Back()).titles()).containsExactly("ส่วนประกอบของพืช");
        assertThat(chat.enters(new Input.Back()).text()).contains("“หรม”");
    }

    @Test
    void ofTheLibraryThatAreNotInTheCatalogueAreSaidSo() {
        assertThat(chat.says(GONE).text()).contains("ลิงก์นี้ยังไม่อยู่ในคลังสื่อ");
        assertThat(chat.labels()).startsWith("📚 เลือกตามชั้น");
    }

    @Test
    void ofOtherSitesAreNotSearchedForLetterByLetter() {
        assertThat(chat.says("https://example.com/cat").text())
                .contains("ลิงก์นี้ยังไม่อยู่ในคลังสื่อ");
    }

    @Test
    void areQuietInGroupsUnlessMentioned() {
        SearchChat group = SearchChat.group(Catalogues.primary());

        assertThat(group.says(PLANT).titles()).hasSize(1);
        assertThat(group.says(GONE).messages()).isEmpty();
        assertThat(group.mentions(GONE).text()).contains("ลิงก์นี้ยังไม่อยู่ในคลังสื่อ");
    }
}
