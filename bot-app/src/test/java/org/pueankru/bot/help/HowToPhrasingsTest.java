package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.index.question.QuestionMatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Labelled texts: questions with the answer that is right, and media queries that no answer may
 * stand in the way of. The limits of confidence were chosen on the tuning half.
 */
class HowToPhrasingsTest {
    private static final HowTos ALL = HowToFixtures.builtIn().current();
    private static final double LEAST_RECALL = 0.85;
    private static final double MOST_WRONG = 0.03;

    @Test
    void theTableIsLargeAndNotStored() {
        List<String> stored =
                ALL.all().stream().flatMap(one -> one.asQuestion().phrasings().stream()).toList();

        assertThat(questions()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(questions()).extracting(Asked::text).doesNotContainAnyElementsOf(stored);
        assertThat(questions()).extracting(Asked::text).doesNotHaveDuplicates();
        assertThat(mediaQueries()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void mostQuestionsGetTheRightAnswerAndHardlyAnyAWrongOne() {
        for (boolean heldOut : List.of(false, true)) {
            List<Asked> half =
                    questions().stream()
                            .filter(asked -> isHeldOut(asked.text()) == heldOut)
                            .toList();
            long right = half.stream().filter(Asked::isAnsweredRightly).count();
            long answered = half.stream().filter(asked -> sure(asked.text()).isPresent()).count();
            String figures =
                    "%s half: %d of %d answered rightly, %d wrongly"
                            .formatted(
                                    heldOut ? "held-out" : "tuning",
                                    right,
                                    half.size(),
                                    answered - right);
            System.out.println("How-to questions, " + figures);

            assertThat((double) right / half.size()).as(figures).isGreaterThan(LEAST_RECALL);
            assertThat((double) (answered - right) / half.size())
                    .as(figures)
                    .isLessThan(MOST_WRONG);
        }
    }

    @Test
    void noMediaQueryIsTakenForAQuestion() {
        assertThat(mediaQueries().stream().filter(text -> sure(text).isPresent())).isEmpty();
    }

    @Test
    void anEveryDayQuestionIsAnsweredHoweverItIsTyped() {
        assertThat(sure("เข้าระบบยังไง")).contains("login");
        assertThat(sure("ลืมรหัสผ่าน")).contains("forgot-password");
        assertThat(sure("อัปโหลดสื่อทำไง")).contains("upload");
        assertThat(sure("ส่งผลงานประกวดได้กี่ประเภท")).contains("contest-categories");
        assertThat(sure("วิธีการหารยาว ป.4")).isEmpty();
        assertThat(sure("วิธีทำน้ำหมักชีวภาพ")).isEmpty();
        assertThat(sure("ส่งเสริมการอ่าน")).isEmpty();
    }

    private static Optional<String> sure(String text) {
        return ALL.matches(text, 1).stream()
                .filter(QuestionMatch::isSure)
                .map(QuestionMatch::id)
                .findFirst();
    }

    private static boolean isHeldOut(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 2 == 1;
    }

    private static List<Asked> questions() {
        return lines("/howto/phrasings.tsv").stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Asked(List.of(parts[0].split("\\|", -1)), parts[1]))
                .toList();
    }

    private static List<String> mediaQueries() {
        return lines("/howto/media-queries.tsv");
    }

    private static List<String> lines(String resource) {
        try (InputStream in =
                Objects.requireNonNull(HowToPhrasingsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Asked(List<String> right, String text) {
        boolean isAnsweredRightly() {
            return sure(text).filter(right::contains).isPresent();
        }
    }
}
