package org.pueankru.bot.search.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Teachers;

import java.util.List;
import java.util.Map;

/** People tell which grades and areas they teach, change it, and take it back. */
class TeachingTest {
    private final ArrivalsInTests chat = new ArrivalsInTests();
    private final District district = chat.directory.phatthalung();
    private final Person somsri =
            chat.directory.registered(district.id(), "สมศรี ใจดี", Teachers.somsri());
    private final PersonalData data = chat.book;

    @BeforeEach
    void sheAcceptedTheNotice() {
        chat.directory.consents.accepted(district.id(), somsri.id(), Events.SATURDAY_MORNING);
    }

    @Test
    void byTapsInTwoSteps() {
        chat.sends("teach:ask").taps("ป.4–6").taps("คณิตศาสตร์");
        assertThat(chat.text()).contains("ป.4–6 · คณิตศาสตร์");

        chat.taps("ศิลปะ");
        assertThat(chat.text()).contains("ป.4–6 · คณิตศาสตร์, ศิลปะ");
        chat.taps("✓ คณิตศาสตร์");
        assertThat(chat.text()).contains("ป.4–6 · ศิลปะ");
    }

    @Test
    void theLastAreaIsNotTakenAwayForThatWouldMeanAll() {
        chat.sends("teach:grades|P6").taps("คณิตศาสตร์").taps("✓ คณิตศาสตร์");

        assertThat(chat.text()).contains("เหลือวิชาเดียว");
        assertThat(data.of(district.id(), somsri.id()).toString()).contains("areas=[mathematics]");
        assertThat(chat.taps("ทุกวิชา").text()).contains("ป.6 · ทุกวิชา");
    }

    @Test
    void theSecondTapOnTheSameButtonSaysTheSame() {
        chat.sends("teach:areas|mathematics");
        String once = chat.text();

        assertThat(chat.sends("teach:areas|mathematics").text()).isEqualTo(once);
    }

    @Test
    void byWords() {
        chat.sends("teach:ask").says("ป.6 ม.1 คณิต วิทย์");

        assertThat(chat.text()).contains("ป.6, ม.1 · คณิตศาสตร์, วิทยาศาสตร์ฯ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"คลิป ป.6", "หรม ป.6", "ขอใบงานคณิตหน่อยค่ะ", "ระบบหายใจ"})
    void whatIsRatherASearchIsLeftToIt(String text) {
        chat.sends("teach:ask").says(text);

        assertThat(chat.isAnswered()).isFalse();
        assertThat(data.of(district.id(), somsri.id())).isEqualTo(Map.of());
    }

    @Test
    void onceToldAGradeAndAreaAreASearchAgain() {
        chat.sends("teach:ask").says("ป.6 คณิต").says("ป.5 ไทย");

        assertThat(chat.isAnswered()).isFalse();
    }

    @Test
    void kindergartenHasNoSubjectsToAskFor() {
        assertThat(chat.sends("teach:ask").taps("อนุบาล").text()).contains("อ.1–3 · ทุกวิชา");
    }

    @Test
    void whoSkipsIsNotWrittenDown() {
        assertThat(chat.sends("teach:ask").taps("ข้าม").text()).contains("เปลี่ยนใจ");
        assertThat(chat.sends("teach:ask").goesBack().text()).contains("เปลี่ยนใจ");

        assertThat(data.of(district.id(), somsri.id())).isEqualTo(Map.of());
    }

    @Test
    void whatWasToldCanBeTakenBack() {
        chat.sends("teach:ask").taps("ทุกชั้น").taps("ทุกวิชา");
        assertThat(chat.text()).contains("ทุกชั้น · ทุกวิชา");

        assertThat(chat.sends("teach:ask").taps("ไม่ต้องบอกแล้ว").text()).contains("ลบชั้นและวิชา");
        assertThat(data.of(district.id(), somsri.id())).isEqualTo(Map.of());
    }

    @Test
    void nothingIsKeptOfWhoDidNotAcceptTheNotice() {
        chat.directory.consents.withdrawn(district.id(), somsri.id(), Events.SATURDAY_MORNING);

        assertThat(chat.sends("teach:grades|P6").text()).contains("ลงทะเบียน");
        assertThat(data.of(district.id(), somsri.id())).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"teach:grades|P7", "teach:areas|magic", "teach:", "teach:what|P1"})
    void dataThatIsNotOursIsNoButton(String tap) {
        assertThat(chat.sends(tap).isAnswered()).isFalse();
    }

    @Test
    void itIsInTheirCopyGoesWithThemAndIsErased() {
        chat.sends("teach:grades|P6").sends("teach:areas|mathematics");
        assertThat(data.of(district.id(), somsri.id()).toString())
                .contains("grades=[P6]", "areas=[mathematics]");
        Person other = chat.directory.people.add(district.id(), "สมศรี ใจดี", "7", null);

        data.move(district.id(), somsri.id(), other.id());
        assertThat(data.of(district.id(), somsri.id())).isEqualTo(Map.of());
        assertThat(data.of(district.id(), other.id()).toString()).contains("grades=[P6]");

        data.erase(district.id(), other.id());
        assertThat(rows()).isEmpty();
    }

    private List<String> rows() {
        return chat.directory
                .database
                .jdbc()
                .sql("select t::text from teaching t")
                .query(String.class)
                .list();
    }
}
