package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class TopicListTest {
    private static List<Topic> topics = List.of();

    @BeforeAll
    static void read() throws IOException {
        topics = Topic.readAll(Path.of("topics"));
    }

    @Test
    void holdsAtLeastOneHundredAndFiftyTopicsWithTheirOwnNumbers() {
        assertThat(topics).hasSizeGreaterThanOrEqualTo(150);
        assertThat(topics).extracting(Topic::number).doesNotHaveDuplicates();
        assertThat(topics).extracting(Topic::number).allMatch(number -> number.matches("[0-9]{4}"));
    }

    @Test
    void givesEveryTopicThreeAnglesAndSomethingToSay() {
        assertThat(topics)
                .allSatisfy(
                        topic -> {
                            assertThat(topic.angles())
                                    .as(topic.name())
                                    .hasSizeGreaterThanOrEqualTo(3);
                            assertThat(topic.content()).as(topic.name()).isNotEmpty();
                            assertThat(topic.tags()).as(topic.name()).isNotEmpty();
                        });
    }

    @Test
    void leavesTwoAnglesForEveryGrade() {
        assertThat(topics)
                .allSatisfy(
                        topic ->
                                assertThat(topic.grades())
                                        .allSatisfy(
                                                grade ->
                                                        assertThat(
                                                                        topic.angles(
                                                                                GradeSpan.single(
                                                                                        grade)))
                                                                .as(topic.name() + " " + grade)
                                                                .hasSizeGreaterThanOrEqualTo(2)));
    }

    @Test
    void leavesSomethingToSayForEveryGrade() {
        for (Topic topic : topics) {
            for (String grade : topic.grades()) {
                assertThat(topic.content(GradeSpan.single(grade)))
                        .as(topic.name() + " " + grade)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void namesOnlyGradesOfTheSchoolSystem() {
        assertThat(topics)
                .allSatisfy(
                        topic ->
                                assertThat(topic.grades())
                                        .isNotEmpty()
                                        .doesNotHaveDuplicates()
                                        .allMatch(grade -> grade.matches("K[1-3]|P[1-6]|M[1-6]")));
    }

    @Test
    void bindsPhrasesToGradesOfTheirTopicOnly() {
        assertThat(topics)
                .allSatisfy(
                        topic -> {
                            assertThat(topic.angles())
                                    .allMatch(
                                            phrase -> topic.grades().containsAll(phrase.grades()));
                            assertThat(topic.content())
                                    .allMatch(
                                            phrase -> topic.grades().containsAll(phrase.grades()));
                            assertThat(topic.everydayNames())
                                    .allMatch(
                                            phrase -> topic.grades().containsAll(phrase.grades()));
                        });
    }

    @Test
    void listsIndicatorsOfTheTopicsGrades() {
        assertThat(topics)
                .allSatisfy(
                        topic ->
                                assertThat(topic.indicators())
                                        .as(topic.name())
                                        .allMatch(code -> taught(topic, code)));
    }

    @ParameterizedTest
    @CsvSource({
        "ห.ร.ม. และ ค.ร.น., P6",
        "ระบบหายใจ, M2",
        "ระบบสุริยะ, P4",
        "การสังเคราะห์ด้วยแสง, M1",
        "คำราชาศัพท์, P6",
        "มาตราตัวสะกด, P1",
        "อาณาจักรสุโขทัย, P4",
        "อาณาจักรอยุธยา, P5",
        "อาหารหลัก 5 หมู่, P3",
        "Present Simple Tense, P6",
        "นับเลข 1-10, K2",
        "สีและรูปทรง, K1",
        "ข้าวและการทำนา, P4",
        "การอ่านข่าวและสื่อ, P5"
    })
    void teaches(String name, String grade) {
        assertThat(topics)
                .anyMatch(topic -> topic.name().equals(name) && topic.grades().contains(grade));
    }

    private static boolean taught(Topic topic, String indicator) {
        return topic.grades().stream()
                .map(GradeSpan::single)
                .anyMatch(span -> span.covers(indicator));
    }
}
