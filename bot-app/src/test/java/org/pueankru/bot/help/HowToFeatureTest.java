package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.menus.RichMenuWords;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.util.List;

class HowToFeatureTest {
    private final HowToFeature feature =
            new HowToFeature(HowToFixtures.builtIn(), HowToFixtures.words());

    @Test
    void aQuestionIsAnsweredWithWaysOn() {
        Text said = text(HowToFixtures.says("ลืมรหัสผ่านทำไงคะ"));

        assertThat(said.text())
                .startsWith("❓ ลืมรหัสผ่านทำอย่างไร")
                .contains("อย่าพิมพ์รหัสผ่านในแชต")
                .contains("ตรวจสอบเมื่อ 26 พ.ย. 2569");
        assertThat(said.quickReplies()).hasSize(5);
        assertThat(said.quickReplies())
                .extracting(QuickReply::tap)
                .contains(
                        new Tap.Say("ค้นหา ลืมรหัสผ่านทำไงคะ"),
                        new Tap.Choose("howto:h", "ช่วยเหลือ"));
        HowToAnswersTest.assertFits(said.quickReplies());
    }

    @Test
    void theQuestionsOnRichMenusHaveAnswers() {
        List<String> questions =
                RichMenuWords.ofRoles().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(
                                words ->
                                        words.matches(
                                                ".*(ยังไง|อะไร|กี่|ไหน|รหัส|ตัวชี้วัด|สถานะ).*"))
                        .toList();

        assertThat(questions)
                .hasSize(14)
                .allSatisfy(
                        question ->
                                assertThat(text(HowToFixtures.says(question)).text())
                                        .startsWith("❓"));
    }

    @Test
    void anAnswerShowsItsLink() {
        assertThat(text(HowToFixtures.says("เข้าระบบยังไง")).text())
                .contains("เว็บไซต์: https://contentcenter.obec.go.th");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "วิธีการหารยาว ป.4",
                "วิธีทำน้ำหมักชีวภาพ",
                "ส่งเสริมการอ่าน",
                "เกียรติบัตร",
                "แบบฝึกหัดมีไหม",
                "ใบงานประเภทวิดีโอ",
                "หา ลืมรหัสผ่าน",
                "ค้นหา ลืมรหัสผ่าน",
                "ป.5",
                "😀"
            })
    void whatIsForTheSearchIsLeftToIt(String text) {
        assertThat(feature.answer(HowToFixtures.says(text))).isEmpty();
    }

    @Test
    void aLongTextIsLeftToTheSearch() {
        assertThat(feature.answer(HowToFixtures.says("ลืมรหัสผ่าน ".repeat(20)))).isEmpty();
    }

    @Test
    void anUncertainQuestionIsOfferedBesideTheSearch() {
        assertThat(feature.offer(HowToFixtures.says("เกียรติบัตร")))
                .get()
                .extracting(QuickReply::label)
                .asString()
                .startsWith("วิธีใช้: ");
        assertThat(feature.offer(HowToFixtures.says("ระบบหายใจ ม.2"))).isEmpty();
        assertThat(feature.offer(HowToFixtures.says("ค้นหา เกียรติบัตร"))).isEmpty();
    }

    @Test
    void helpWithWordsLooksInTheAnswersOnly() {
        assertThat(text(HowToFixtures.says("ช่วยเหลือ ลืมรหัสผ่าน")).text())
                .startsWith("❓ ลืมรหัสผ่าน");
        Text choices = text(HowToFixtures.says("ช่วยเหลือ เกียรติบัตร"));
        assertThat(choices.text()).startsWith("ไม่แน่ใจ").contains("1) ");
        assertThat(choices.quickReplies().getFirst().label()).isEqualTo("ข้อ 1");
        Text nothing = text(HowToFixtures.says("ช่วยเหลือ ไดโนเสาร์"));
        assertThat(nothing.text()).startsWith("ขออภัยค่ะ ยังไม่มีคำตอบ");
        HowToAnswersTest.assertFits(nothing.quickReplies());
    }

    @Test
    void categoriesLeadToQuestionsAndThoseToAnswers() {
        Text all = text(HowToFixtures.taps("h"));
        Text category = text(HowToFixtures.taps(data(all, "อัปโหลดสื่อ")));
        assertThat(category.text()).startsWith("คำถามเรื่องอัปโหลดสื่อค่ะ\n1) ").contains("\n10) ");
        Text more = text(HowToFixtures.taps(data(category, "หน้าถัดไป ▶")));
        assertThat(more.text()).contains("\n11) ").doesNotContain("\n10) ");
        assertThat(text(HowToFixtures.taps(data(more, "ข้อ 11"))).text()).startsWith("❓ ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a|gone", "c|0|ไม่มีหมวดนี้", "c|x|อัปโหลดสื่อ", "zzz", "a", "c|999"})
    void aButtonOfThePastLeadsToTheCategories(String data) {
        assertThat(text(HowToFixtures.taps(data)).text()).startsWith("อยากรู้เรื่องไหนคะ");
    }

    @Test
    void aPageThatIsNoLongerThereIsTheFirst() {
        assertThat(text(HowToFixtures.taps("c|500|อัปโหลดสื่อ")).text()).contains("\n1) ");
    }

    @Test
    void inGroupsAQuestionIsAnsweredWithoutTapsIntoSilence() {
        for (boolean byMention : List.of(true, false)) {
            Text said = text(HowToFixtures.saysInTheGroup("ลืมรหัสผ่าน", byMention));

            assertThat(said.text()).startsWith("❓ ลืมรหัสผ่าน");
            assertThat(said.quickReplies())
                    .extracting(QuickReply::tap)
                    .isNotEmpty()
                    .noneMatch(Tap.Say.class::isInstance);
        }
    }

    @Test
    void inGroupsMediaAreLeftToTheSearch() {
        assertThat(feature.answer(HowToFixtures.saysInTheGroup("หรม ป.6", false))).isEmpty();
        assertThat(feature.answer(HowToFixtures.saysInTheGroup("สื่อเรื่อง ลืมรหัสผ่าน", false)))
                .isEmpty();
        assertThat(feature.answer(HowToFixtures.saysInTheGroup("ช่วยเหลือ เกียรติบัตร", false)))
                .isEmpty();
    }

    private static String data(Text said, String label) {
        return said.quickReplies().stream()
                .filter(reply -> reply.label().equals(label))
                .map(reply -> (Tap.Choose) reply.tap())
                .map(tap -> tap.data().substring("howto:".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    private Text text(Turn turn) {
        List<?> messages = feature.answer(turn).orElseThrow().messages();
        assertThat(messages).hasSize(1);
        return (Text) messages.getFirst();
    }
}
