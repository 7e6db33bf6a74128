package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.catalogue.Library;

class SearchInGroupsTest {
    private final SearchChat group = SearchChat.group(Catalogues.primary());

    @Test
    void answersWhenSomethingIsFound() {
        assertThat(group.says("หรม").titles()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ที่จอดรถ", "ที่จอดรถ ป.6", "😀", "***"})
    void isSilentWhenNothingOfTheTopicIsFound(String text) {
        assertThat(group.says(text).messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ที่จอดรถ", "ที่จอดรถ ป.6", "😀"})
    void alwaysAnswersAMention(String text) {
        assertThat(group.mentions(text).messages()).isNotEmpty();
    }

    @Test
    void isSilentAboutNearMatchesUnlessMentioned() {
        SearchChat parking = SearchChat.group(Catalogues.primary().findingRoughly("ที่จอดรถ"));

        assertThat(parking.says("ที่จอดรถ").messages()).isEmpty();
        assertThat(parking.mentions("ที่จอดรถ").text()).contains("สื่อที่ใกล้เคียง");
    }

    @Test
    void isSilentAboutAMissingLibraryUnlessMentioned() {
        SearchChat early = SearchChat.with(new Library.Preparing(), SearchChat.GROUP);

        assertThat(early.says("หรม").messages()).isEmpty();
        assertThat(early.mentions("หรม").text()).contains("กำลังเตรียมคลังสื่อ");
    }

    @Test
    void remembersNothing() {
        group.says("วิดีโอ หรม").taps("หน้าถัดไป ▶");

        assertThat(group.remembersSomething()).isFalse();
        assertThat(group.says("ป.5").text()).contains("🔎 ป.5\n");
    }

    @Test
    void pagesAndFiltersByTaps() {
        assertThat(group.says("วิดีโอ หรม").taps("หน้าถัดไป ▶").titles()).hasSize(2);
        assertThat(group.says("หรม").taps("เทมเพลต (3)").titles()).hasSize(3);
    }

    @Test
    void examplesAreSaidSoThatTheGroupsBotHearsThem() {
        assertThat(group.mentions("😀").quickReply("หรม ป.6").tap())
                .isEqualTo(new Tap.Say("หา หรม ป.6"));
    }

    @Test
    void noButtonNeedsTheMemoryOfTheChat() {
        group.says("พืช").tapsOnCard(0, "คล้ายกัน");

        assertThat(group.labels()).doesNotContain("↩ ย้อนกลับ");
    }
}
