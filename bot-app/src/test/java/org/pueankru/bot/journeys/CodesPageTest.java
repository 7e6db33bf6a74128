package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Stands;

import java.util.Map;
import java.util.UUID;

/** Codes that staff make. */
class CodesPageTest extends ActingInConsole {
    @Test
    void codesOfAListThatIsGoneSaySo() {
        UUID list = lists.add(staff.district(), "โรงเรียนริมเล").orElseThrow();
        var made =
                invites.make(
                        staff.district(),
                        new Invites.Purpose.ForGroup(new Stands.ForList(list)),
                        null,
                        Invites.USUAL_LIFE);
        invites.revoke(staff.district(), made.id());
        assertThat(browser.opens("/console/invites").body()).contains("ผูกกลุ่ม · โรงเรียนริมเล");

        lists.delete(staff.district(), list);

        assertThat(browser.opens("/console/invites").body())
                .contains("ผูกกลุ่ม · รายชื่อที่ลบไปแล้ว");
    }

    @Test
    void aNewCodeIsShownOnceWithWhoseItIsAndLoadingItAgainMakesNoOther() {
        Map<String, String> form = Map.of("role", "director", "place", "school:" + school.value());
        String address =
                browser.posts("/console/invites", form)
                        .headers()
                        .firstValue("location")
                        .orElseThrow();

        assertThat(browser.opens(address).body())
                .contains("รหัสสำหรับ ผอ.โรงเรียน · บ้านควนนา")
                .contains("รหัสเชิญสำหรับ ผอ.โรงเรียน · บ้านควนนา\n")
                .contains("id=\"code\"");
        assertThat(browser.opens(address).headers().firstValue("location"))
                .hasValue("/console/invites");
        assertThat(browser.opens("/console/invites").body()).contains("รหัสแสดงครั้งเดียว");
        assertThat(database().sql("select count(*) from invite").query(Long.class).single())
                .isEqualTo(1);
        assertThat(
                        browser.postsAndFollows(
                                        "/console/groups/codes",
                                        Map.of("target", form.get("place")))
                                .body())
                .contains("รหัสผูกกลุ่มของ บ้านควนนา", "รหัสผูกกลุ่ม LINE ของ บ้านควนนา\n");
    }

    @Test
    void aWrongPlaceForARoleLosesNoChoice() {
        browser.posts(
                "/console/invites", Map.of("role", "director", "place", "district", "days", "7"));

        assertThat(browser.opens("/console/invites").body())
                .contains("ตำแหน่งนี้ใช้กับที่ที่เลือกไม่ได้")
                .contains("value=\"district\" selected", "value=\"director\" selected")
                .contains("value=\"7\" selected");
    }
}
