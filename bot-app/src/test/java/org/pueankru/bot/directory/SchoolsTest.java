package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;

import java.time.LocalDate;

class SchoolsTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 5, 1);

    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final Schools schools = directory.schools;
    private final School.Id nongNamSai = directory.school(phatthalung, "93010001", "บ้านหนองน้ำใส");

    @Test
    void anEditDoesNotOpenASchoolThatWasClosedMeanwhile() {
        schools.close(phatthalung, nongNamSai, CLOSED);

        assertThat(schools.change(phatthalung, nongNamSai, told("93010001", "บ้านหนองน้ำ")))
                .isFalse();

        School school = schools.byId(phatthalung, nongNamSai).orElseThrow();
        assertThat(school.closedOn()).isEqualTo(CLOSED);
        assertThat(school.name()).isEqualTo("บ้านหนองน้ำใส");
        assertThat(schools.close(phatthalung, nongNamSai, CLOSED.plusDays(1))).isFalse();
        assertThat(schools.reopen(phatthalung, nongNamSai)).isTrue();
        assertThat(schools.change(phatthalung, nongNamSai, told("93010001", "บ้านหนองน้ำ")))
                .isTrue();
        assertThat(schools.open(phatthalung))
                .extracting(School::name)
                .containsExactly("บ้านหนองน้ำ");
    }

    @Test
    void theSecondWhoAddsASchoolDoesNotOverwriteTheFirst() {
        assertThat(schools.add(phatthalung, told("93010001", "บ้านอื่น"))).isEmpty();
        assertThat(schools.add(phatthalung, told("93010002", "วัดดอนทราย"))).isPresent();

        assertThat(schools.byCode(phatthalung, "93010001").orElseThrow().name())
                .isEqualTo("บ้านหนองน้ำใส");
    }

    private static Schools.Told told(String code, String name) {
        return new Schools.Told(code, name, null, null, null, null, School.Location.UNKNOWN);
    }
}
