package org.pueankru.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days, times and places as officers type them on Thursday, 26 November 2026. */
class AppointmentTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ประชุม 10 ธ.ค. 69 9.30 น. ห้องประชุม 1 | 2026-12-10T09:30 | ห้องประชุม 1",
                "๑๐ ธ.ค. ๖๙ เวลา ๐๙.๓๐ น. ห้องประชุม ๑ | 2026-12-10T09:30 | ห้องประชุม 1",
                "วันพฤหัสบดีที่ 10 ธันวาคม 2569 เวลา 09:30 น. ณ หอประชุม สพป.พัทลุง เขต 1 | 2026-12-10T09:30 | หอประชุม สพป.พัทลุง เขต 1",
                "วันที่ 10 เดือนธันวาคม พ.ศ. 2569 เวลา 13.00 นาฬิกา | 2026-12-10T13:00 |",
                "10/12/69 9.30 ห้องประชุมเขต | 2026-12-10T09:30 | ห้องประชุมเขต",
                "10-12-2569 9 น. | 2026-12-10T09:00 |",
                "10.12.69 9.30น. | 2026-12-10T09:30 |",
                "10/12/2026 14:00 | 2026-12-10T14:00 |",
                "10ธค69 9.30 | 2026-12-10T09:30 |",
                "10 ธ.ค. 09.30 น. ห้อง 2 | 2026-12-10T09:30 | ห้อง 2",
                "พรุ่งนี้ 9 โมงครึ่ง | 2026-11-27T09:30 |",
                "พรุ่งนี้บ่ายโมง ที่โรงเรียนบ้านควนนา | 2026-11-27T13:00 | โรงเรียนบ้านควนนา",
                "มะรืนนี้ บ่ายสองครึ่ง | 2026-11-28T14:30 |",
                "ศุกร์นี้ เที่ยงตรง | 2026-11-27T12:00 |",
                "วันจันทร์หน้า 4 โมงเย็น | 2026-11-30T16:00 |",
                "เวลา 9.30 น. วันที่ 10 ธ.ค. 69 | 2026-12-10T09:30 |",
                "ห้องประชุม 1 วันที่ 10 ธ.ค. 69 9.30 น. | 2026-12-10T09:30 | ห้องประชุม 1",
                "5 ม.ค. 9.00 น. | 2027-01-05T09:00 |",
                "ส่งใบตอบรับภายใน 5 ธ.ค. 69 แล้วประชุม 10 ธ.ค. 69 9.30 น. | 2026-12-10T09:30 |",
                "10 ธ.ค. 69 9.30 น. ทาง Zoom ค่ะ | 2026-12-10T09:30 | ทาง Zoom",
            })
    void isUnderstood(String typed, LocalDateTime begins, String place) {
        Appointment told = AppointmentText.in(typed, TODAY).orElseThrow();

        assertThat(told.begins()).contains(begins);
        assertThat(told.place()).isEqualTo(place);
        assertThat(told.contradictsItself()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 ธ.ค. 69 9.00-12.00 น. | 2026-12-10T09:00 | 2026-12-10T12:00",
                "10 ธ.ค. 69 เวลา 9 - 12 น. | 2026-12-10T09:00 | 2026-12-10T12:00",
                "10 ธ.ค. 69 9.00 น. ถึง 16.30 น. | 2026-12-10T09:00 | 2026-12-10T16:30",
                "10-12 ธ.ค. 69 8.30 น. | 2026-12-10T08:30 | 2026-12-12T16:30",
                "10 ธ.ค. 69 13.00-9.00 น. | 2026-12-10T13:00 |",
                "10 ธ.ค. 10-12 น. | 2026-12-10T10:00 | 2026-12-10T12:00",
            })
    void anEndIsTaken(String typed, LocalDateTime begins, LocalDateTime ends) {
        Appointment told = AppointmentText.in(typed, TODAY).orElseThrow();

        assertThat(told.begins()).contains(begins);
        assertThat(told.ends().orElse(null)).isEqualTo(ends);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ประชุมผู้บริหาร",
                "ห้องประชุม 1 ชั้น 2",
                "31 ก.พ. 69 9.30 น.",
                "อาทิตย์หน้า 9.30 น.",
                "40 ธ.ค. 69",
                "9.30 น.",
                "โทร 081-234-5678",
                ""
            })
    void whatHasNoDayIsNotGuessed(String typed) {
        assertThat(AppointmentText.in(typed, TODAY)).isEmpty();
    }

    @Test
    void aDayAloneHasNoTimeUntilItIsTold() {
        Appointment day = AppointmentText.answered("10 ธ.ค. 69 ห้องประชุม 1", TODAY).orElseThrow();

        assertThat(day.begins()).isEmpty();
        assertThat(day.place()).isEqualTo("ห้องประชุม 1");
        assertThat(day.at(AppointmentText.timeIn("9.30 น.").orElseThrow(), null).begins())
                .contains(LocalDateTime.of(2026, 12, 10, 9, 30));
    }

    @Test
    void thaiDigitsAndSpacesThatDoNotBreakAreReadEverywhere() {
        assertThat(AppointmentText.timeIn("๙.๓๐ น.")).isEqualTo(AppointmentText.timeIn("9.30 น."));
        assertThat(
                        AppointmentText.in(
                                        "10\u00a0ธ.ค.\u00a069\u00a09.30\u00a0น.\u00a0ห้องประชุม\u00a01",
                                        TODAY)
                                .orElseThrow()
                                .begins())
                .contains(LocalDateTime.of(2026, 12, 10, 9, 30));
    }

    @Test
    void aDayOfTheWeekThatIsAnotherIsNoted() {
        Appointment told =
                AppointmentText.in("วันศุกร์ที่ 10 ธ.ค. 69 9.30 น.", TODAY).orElseThrow();

        assertThat(told.saidWeekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(told.contradictsItself()).isTrue();
    }

    @Test
    void aDayWithoutAYearThatJustPassedIsNotNextYears() {
        assertThat(AppointmentText.in("10 ต.ค. 9.30 น.", TODAY).orElseThrow().day())
                .isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void whoWasAskedMayNameAnyPlace() {
        String typed = "10 ธ.ค. 69 9.30 น. บ้านกำนันแดง";

        assertThat(AppointmentText.answered(typed, TODAY).orElseThrow().place())
                .isEqualTo("บ้านกำนันแดง");
        assertThat(AppointmentText.in(typed, TODAY).orElseThrow().place()).isNull();
    }

    @Test
    void ofALongTextOnlyThePlaceIsTaken() {
        assertThat(
                        AppointmentText.in(
                                        "ประชุมผู้บริหาร\nวันที่ 10 ธ.ค. 69 เวลา 9.30 น. ณ ห้องประชุม 1 เพื่อเตรียมเปิดภาคเรียน\nแต่งกายชุดสุภาพ",
                                        TODAY)
                                .orElseThrow()
                                .place())
                .isEqualTo("ห้องประชุม 1");
    }
}
