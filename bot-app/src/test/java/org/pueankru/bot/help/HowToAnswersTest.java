package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold for every answer that comes with the service. */
class HowToAnswersTest {
    private static final HowTos ALL = HowToFixtures.builtIn().current();
    private static final HowToFeature FEATURE =
            new HowToFeature(HowToFixtures.builtIn(), HowToFixtures.words());
    private static final Set<String> KNOWN_HOSTS =
            Set.of("contentcenter.obec.go.th", "inno.obec.go.th");
    private static final Pattern TELEPHONE = Pattern.compile("0[0-9][- ]?[0-9]{3}");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@");

    static Collection<HowTo> answers() {
        return ALL.all();
    }

    @Test
    void thereAreManyInAllCategories() {
        assertThat(ALL.all()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(ALL.categories())
                .hasSizeLessThanOrEqualTo(11)
                .contains("เข้าระบบและสมัคร", "ค้นหาสื่อ", "อัปโหลดสื่อ", "สื่อ 8 ประเภท")
                .contains("ใช้และแชร์สื่อ", "ประกวดผลงาน", "ใช้งานเพื่อนครู");
        assertThat(ALL.all()).extracting(HowTo::id).doesNotHaveDuplicates();
    }

    @Test
    void noPhrasingLeadsToTwoAnswers() {
        assertThat(ALL.all().stream().flatMap(answer -> answer.asQuestion().phrasings().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void itIsCompleteShortAndPolite(HowTo answer) {
        assertThat(answer.alsoAsked()).hasSizeBetween(3, 8);
        assertThat(answer.answer()).hasSizeBetween(40, 600).containsPattern("ค่ะ|นะคะ");
        assertThat(answer.answer()).doesNotContain("  ", "{", "TODO");
        assertThat(answer.checked()).isNotNull();
        assertThat(answer.source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void itInventsNoAddressAndNoTelephone(HowTo answer) {
        assertThat(answer.answer()).doesNotContainPattern(TELEPHONE);
        assertThat(answer.answer()).doesNotContainPattern(ADDRESS);
        if (answer.link() != null) {
            assertThat(KNOWN_HOSTS).contains(answer.link().getHost());
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachOfItsPhrasingsLeadsToIt(HowTo answer) {
        assertThat(answer.asQuestion().phrasings())
                .allSatisfy(
                        phrasing ->
                                assertThat(ALL.matches(phrasing, 1).getFirst().id())
                                        .as(phrasing)
                                        .isEqualTo(answer.id()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void itFitsLine(HowTo answer) {
        Text said =
                (Text)
                        FEATURE.answer(HowToFixtures.taps("a|" + answer.id()))
                                .orElseThrow()
                                .messages()
                                .getFirst();

        assertThat(said.text()).startsWith("❓ " + answer.question()).contains(answer.answer());
        assertThat(said.text()).hasSizeLessThan(1_200);
        assertFits(said.quickReplies());
        assertThat(said.quickReplies()).hasSize(4);
    }

    static Stream<String> pages() {
        return ALL.categories().stream().flatMap(name -> Stream.of("c|0|" + name, "c|10|" + name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyListFitsLine(String data) {
        Text said =
                (Text) FEATURE.answer(HowToFixtures.taps(data)).orElseThrow().messages().getFirst();

        assertThat(said.text()).hasSizeLessThan(1_500);
        assertFits(said.quickReplies());
    }

    static void assertFits(List<QuickReply> replies) {
        assertThat(replies).hasSizeBetween(1, 13);
        assertThat(replies)
                .allSatisfy(
                        reply -> {
                            assertThat(reply.label()).isNotBlank();
                            switch (Objects.requireNonNull(reply.tap())) {
                                case Tap.Choose choose -> {
                                    assertThat(choose.data()).hasSizeLessThanOrEqualTo(300);
                                    assertThat(choose.shown()).hasSizeBetween(1, 300);
                                }
                                case Tap.Say say -> assertThat(say.text()).hasSizeBetween(1, 300);
                                case Tap.Open open -> assertThat(open.address()).isNotNull();
                            }
                        });
    }
}
