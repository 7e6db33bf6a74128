package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.School;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class SchoolFinderTest {
    private static final List<School> SCHOOLS =
            List.of(
                    school("บ้านหนองน้ำใส", "ควนขนุน", "มะกอกเหนือ"),
                    school("บ้านนา", "ศรีนครินทร์", "บ้านนา"),
                    school("บ้านนา", "ควนขนุน", "ปันแต"),
                    school("บ้านนาท่อม", "เมืองพัทลุง", "นาท่อม"),
                    school("วัดควนปันตาราม", "ควนขนุน", "โตนดด้วน"),
                    school("อนุบาลพัทลุง", "เมืองพัทลุง", "คูหาสวรรค์"),
                    school("ชุมชนบ้านลำสินธุ์", "ศรีนครินทร์", "ลำสินธุ์"),
                    school("โรงเรียนบ้านเขาย่า", "ศรีบรรพต", "เขาย่า"),
                    school("ราชประชานุเคราะห์ 43", "กงหรา", "คลองทรายขาว"));

    @ParameterizedTest
    @CsvSource({
        "บ้านหนองน้ำใส, บ้านหนองน้ำใส",
        "โรงเรียนบ้านหนองน้ำใส, บ้านหนองน้ำใส",
        "ร.ร.บ้านหนองน้ำใส, บ้านหนองน้ำใส",
        "รร.บ้านหนองน้ำใส ครับ, บ้านหนองน้ำใส",
        "ร.ร. หนองน้ำใส, บ้านหนองน้ำใส",
        "หนองน้ำไส, บ้านหนองน้ำใส",
        "บานหนองนำใส, บ้านหนองน้ำใส",
        "บ.หนองน้ำใส, บ้านหนองน้ำใส",
        "วัดหนองน้ำใส, บ้านหนองน้ำใส",
        "หนองนํ้าใส, บ้านหนองน้ำใส",
        "หนองน้าใส, บ้านหนองน้ำใส",
        "ครูโรงเรียนวัดควนปันตาราม, วัดควนปันตาราม",
        "ควนปันตารามณ์, วัดควนปันตาราม",
        "ลำสินธ์, ชุมชนบ้านลำสินธุ์",
        "ลำสิน, ชุมชนบ้านลำสินธุ์",
        "เขาย่า, โรงเรียนบ้านเขาย่า",
        "อนุบาล, อนุบาลพัทลุง",
        "อนุบาลเมืองพัทลุง, อนุบาลพัทลุง",
        "ราชประชา๔๓, ราชประชานุเคราะห์ 43",
        "นาท่อม อ.เมืองพัทลุง, บ้านนาท่อม"
    })
    void aSchoolIsFoundAsPeopleTypeIt(String typed, String name) {
        assertThat(SchoolFinder.find(SCHOOLS, typed, 10).getFirst().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"บ้านนา ควนขนุน", "บ้านนา อ.ควนขนุน", "นา อำเภอควนขนุน", "บ้านนา (ปันแต)"})
    void schoolsOfTheSameNameAreToldApartByThePlace(String typed) {
        assertThat(SchoolFinder.find(SCHOOLS, typed, 10).getFirst().location().amphoe())
                .isEqualTo("ควนขนุน");
    }

    @Test
    void schoolsOfTheSameNameAreAllOfferedWhenNoPlaceIsTold() {
        assertThat(SchoolFinder.find(SCHOOLS, "บ้านนา", 10))
                .extracting(School::name)
                .startsWith("บ้านนา", "บ้านนา")
                .contains("บ้านนาท่อม");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ก",
                "โรงเรียน",
                "สวนกุหลาบวิทยาลัย",
                "คลิปคณิต ป.6 หรม",
                "<b>",
                "%_"
            })
    void whatIsNoSchoolOfTheDistrictIsNotFound(String typed) {
        assertThat(SchoolFinder.find(SCHOOLS, typed, 10)).isEmpty();
    }

    @Test
    void noMoreThanAskedForAreFound() {
        List<School> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(school("บ้านใหม่ " + i, "เมือง", "ใหม่"));
        }

        assertThat(SchoolFinder.find(many, "บ้านใหม่", 11)).hasSize(11);
    }

    private static School school(String name, String amphoe, String subdistrict) {
        return new School(
                new School.Id(UUID.randomUUID()),
                "code",
                name,
                null,
                null,
                null,
                null,
                new School.Location(subdistrict, amphoe, "พัทลุง"),
                null);
    }
}
