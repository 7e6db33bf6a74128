package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A teacher looks for media, 1:1. */
class SearchingJourneyTest extends Journey {
    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aTeacherGetsCardsForWhatSheTypesAsSheTalks() {
        Reply reply = somsri.asks("คลิปคณิต ป.6 หรม");

        assertThat(reply)
                .showsCards(SmallLibrary.VIDEOS_ABOUT_HCF)
                .showsOnly("คลิปสอน ห.ร.ม.")
                .understood("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”")
                .offers("✕ ป.6", "✕ คณิตศาสตร์", "✕ วิดีโอ");
    }

    @Test
    void theCountOnAFilterIsWhatComesAfterTheTap() {
        somsri.asks("คณิต ป.6 หรม");
        assertThat(somsri.taps("วิดีโอ (3)"))
                .showsCards(3)
                .understood("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
        assertThat(somsri.taps("✕ วิดีโอ")).showsCards(SmallLibrary.ABOUT_HCF);
        assertThat(somsri.taps("เทมเพลต (2)")).showsCards(2).showsOnly("ใบงาน");
    }

    @Test
    void everyFilterWithACountKeepsItsWord() {
        Reply all = somsri.asks("คณิตศาสตร์");
        List<String> filters =
                all.quickReplies().stream().filter(label -> label.endsWith(")")).toList();
        assertThat(filters).contains("ป.6 (14)", "ป.5 (5)", "วิดีโอ (7)");

        for (String filter : filters) {
            String count = filter.replaceAll(".*\\(([\\d,]+)\\)", "$1");
            assertThat(somsri.taps(filter)).says("พบ " + count + " รายการ");
            somsri.asks("ย้อนกลับ");
        }
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        Reply first = somsri.asks("คณิต ป.6");
        assertThat(first)
                .showsPage(1, 1, 10, SmallLibrary.MATHEMATICS_P6)
                .doesNotOffer("◀ หน้าก่อน");

        Reply second = somsri.taps("หน้าถัดไป ▶");
        assertThat(second)
                .showsPage(2, 11, 14, SmallLibrary.MATHEMATICS_P6)
                .doesNotOffer("หน้าถัดไป ▶");
        assertThat(second.titles()).doesNotContainAnyElementsOf(first.titles());

        assertThat(somsri.taps("◀ หน้าก่อน")).hasTitles(first.titles());
    }

    @Test
    void shortFollowUpsChangeTheLastSearch() {
        somsri.asks("คณิต ป.6");
        assertThat(somsri.asks("ป.5"))
                .showsCards(SmallLibrary.MATHEMATICS_P5)
                .understood("ป.5 · คณิตศาสตร์");
        assertThat(somsri.asks("เอาเป็นวิดีโอ"))
                .showsCards(SmallLibrary.VIDEOS_OF_MATHEMATICS_P5)
                .understood("ป.5 · คณิตศาสตร์ · วิดีโอ");
        assertThat(somsri.asks("ระบบหายใจ")).understood("“ระบบหายใจ”").showsCards(3);
    }

    @Test
    void sheGoesBackStepByStepUntilTheStart() {
        somsri.asks("คณิต ป.6");
        Reply five = somsri.asks("ป.5");
        somsri.asks("เอาเป็นวิดีโอ");

        assertThat(somsri.asks("ย้อนกลับค่ะ")).hasTitles(five.titles());
        assertThat(somsri.asks("ย้อนกลับ")).understood("ป.6 · คณิตศาสตร์");
        assertThat(somsri.asks("ย้อนกลับ")).showsNoCards().says("ยังไม่มีหน้าก่อนหน้า");
    }

    @Test
    void afterCancellingAFollowUpHasNothingToFollow() {
        somsri.asks("คณิต ป.6");
        assertThat(somsri.asks("ยกเลิก")).says("ยกเลิกให้แล้ว");
        assertThat(somsri.asks("ป.5")).understood("ป.5").showsCards(6);
        somsri.asks("ยกเลิก");
        assertThat(somsri.asks("ยกเลิกครับ")).says("ไม่มีอะไรต้องยกเลิก");
    }

    @Test
    void halfAnHourLaterAFollowUpIsANewSearch() {
        somsri.asks("คณิต ป.6");
        LINE.advance(Duration.ofMinutes(31));
        assertThat(somsri.asks("ป.5")).understood("ป.5").showsCards(6);
    }

    @Test
    void moreLikeThisShowsTheSameTopicAndNeverTheItemItself() {
        String item = somsri.asks("คลิปคณิต ป.6 หรม").titles().getFirst();

        Reply similar = somsri.tapsOnCard(1, "คล้ายกัน");

        assertThat(similar.titles()).doesNotContain(item);
        assertThat(similar.titles().subList(0, SmallLibrary.VIDEOS_ABOUT_HCF - 1))
                .allMatch(title -> title.contains("ห.ร.ม."));
        assertThat(similar).says("สื่อที่คล้ายกับ “" + item + "”");
        assertThat(somsri.taps("↩ ย้อนกลับ")).understood("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
    }

    @Test
    void aSharedLinkIsShortEnoughAndWhole() {
        Reply.Card card = somsri.asks("ประวัติศาสตร์ท้องถิ่น ม.4").cards().getFirst();

        String link = card.button("แชร์").path("uri").asString();
        String text = URLDecoder.decode(URI.create(link).getRawQuery(), StandardCharsets.UTF_8);

        assertThat(link).hasSizeLessThanOrEqualTo(1_000).isASCII();
        assertThat(text)
                .startsWith("text=อีบุ๊กประวัติศาสตร์ท้องถิ่น")
                .endsWith("…\nhttps://media.example.go.th/store/h4-01")
                .doesNotContain("\uFFFD");
    }

    @Test
    void openingLeadsToTheItemsOwnAddress() {
        Reply.Card card = somsri.asks("คลิปบัญญัติไตรยางศ์").cards().getFirst();
        assertThat(card.button("เปิดดู").path("uri").asString())
                .isEqualTo("https://media.example.go.th/store/m5-02");
    }
}
