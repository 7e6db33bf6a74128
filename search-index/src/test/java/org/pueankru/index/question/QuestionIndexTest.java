package org.pueankru.index.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class QuestionIndexTest {
    private static final QuestionIndex INDEX =
            QuestionIndex.of(
                    List.of(
                            new Question(
                                    "login", List.of("เข้าระบบคลังสื่ออย่างไร", "เข้าระบบยังไง")),
                            new Question(
                                    "password", List.of("ลืมรหัสผ่านทำอย่างไร", "ลืมรหัสผ่าน")),
                            new Question(
                                    "upload",
                                    List.of("อัปโหลดสื่อเข้าคลังอย่างไร", "อัปโหลดสื่อยังไง")),
                            new Question(
                                    "types", List.of("สื่อ 8 ประเภทมีอะไรบ้าง", "สื่อมีกี่ประเภท")),
                            new Question("contest", List.of("ประกวดผลงานมีกี่ประเภท")),
                            new Question("certificate", List.of("รับเกียรติบัตรได้ที่ไหน"))));

    @ParameterizedTest
    @CsvSource({
        "ลืมรหัสผ่านค่ะ, password",
        "ลืมระหัสผ่านทำไงดี, password",
        "ลืม PASSWORD ครับ, password",
        "เข้าสู่ระบบยังไงคะ, login",
        "login ยังไง, login",
        "เข่าระบบยังไง, login",
        "อัพโหลดสื่อทำไง, upload",
        "อัปโหลดสื่อยังงัยคะ, upload",
        "สื่อ๘ประเภทมีอะไร, types",
        "ประกวดได้กี่ประเภทคะ, contest",
        "เกียรติบัตรรับที่ไหน, certificate"
    })
    void aQuestionIsFoundHoweverItIsTyped(String typed, String id) {
        QuestionMatch first = INDEX.matches(typed, 1).getFirst();

        assertThat(first.id()).isEqualTo(id);
        assertThat(first.isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "วิธีการหารยาว ป.4",
                "วิธีทำน้ำหมักชีวภาพ",
                "หินมีกี่ประเภท",
                "เกียรติบัตร",
                "สื่อ",
                "คำนามมีกี่ชนิด ป.4",
                "การตั้งรหัสผ่านให้ปลอดภัย ป.4",
                "ระบบหายใจ ม.2",
                "หารยาวทำยังไง"
            })
    void whatIsAboutSomethingElseOrDoesNotAskIsNotSure(String typed) {
        assertThat(INDEX.matches(typed, 1)).noneMatch(QuestionMatch::isSure);
    }

    @Test
    void aStoredPhrasingIsCertain() {
        assertThat(INDEX.matches("ลืมรหัสผ่าน", 1).getFirst().confidence()).isEqualTo(1);
    }

    @Test
    void aWordThatNoQuestionHasTakesConfidenceAway() {
        double plain = INDEX.matches("อัปโหลดสื่อยังไง", 1).getFirst().confidence();
        double about = INDEX.matches("อัปโหลดสื่อไดโนเสาร์ยังไง", 1).getFirst().confidence();

        assertThat(about).isLessThan(plain * 0.8);
    }

    @Test
    void eachQuestionComesOnceLikeliestFirst() {
        List<QuestionMatch> matches = INDEX.matches("ประกวดสื่อมีกี่ประเภท", 10);

        assertThat(matches).extracting(QuestionMatch::id).doesNotHaveDuplicates();
        assertThat(matches)
                .extracting(QuestionMatch::confidence)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(INDEX.matches("ประกวดสื่อมีกี่ประเภท", 2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "???", "😀😀", "่", "ค่ะ"})
    void textWithoutWordsMatchesNothing(String typed) {
        assertThat(INDEX.matches(typed, 3)).noneMatch(QuestionMatch::isNear);
    }

    @Test
    void withoutQuestionsNothingMatches() {
        assertThat(QuestionIndex.of(List.of()).matches("ลืมรหัสผ่าน", 3)).isEmpty();
    }

    @Test
    void aQuestionHasWords() {
        assertThatThrownBy(() -> new Question("empty", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
