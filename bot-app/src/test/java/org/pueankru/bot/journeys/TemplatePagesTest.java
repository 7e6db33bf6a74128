package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.notices.Notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Announcements kept by name, and what recurs from them. */
class TemplatePagesTest extends AnnouncingInConsole {
    @Test
    void aTemplateBeginsNewOnesAndRecurs() {
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/template", Map.of("name", "ประชุมประจำเดือน"));
        officer.opens(path(notice));
        officer.posts(path(notice) + "/template", Map.of("name", "ประชุมประจำเดือน"));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ซ้ำกับที่มีอยู่");

        String all = officer.opens(ALL + "/templates").body();
        assertThat(all).contains("ประชุมประจำเดือน", "เขียนจากแม่แบบนี้");
        String template = all.replaceFirst("(?s).*template=([0-9a-f-]{36}).*", "$1");
        assertThat(officer.opens(ALL + "/new?template=" + template).body())
                .contains("value=\"ประชุมผู้บริหาร\"", "value=\"template:" + template)
                .doesNotContain("name=\"sendDay\" value=\"1");
        String repeat = ALL + "/templates/" + template + "/repeat";
        assertThat(officer.opens(repeat).body()).contains("ดูวันและค่าใช้จ่าย");
        assertThat(officer.opens(repeat + "?rhythm=month&monthday=40&until=1").body())
                .contains("ให้ครบ");
        int year = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).getYear() + 545;
        Map<String, String> plan =
                Map.of("rhythm", "month", "monthday", "5", "time", "09:00", "until", "1/1/" + year);
        assertThat(
                        officer.opens(
                                        repeat
                                                + "?rhythm=month&monthday=5&time=09:00&until=1/1/"
                                                + year)
                                .body())
                .contains("ครั้งละไม่เกิน 2 ข้อความ", "วันที่จะส่ง")
                .containsPattern("ทั้งหมด (1[2-9]|2[0-4]) ครั้ง จนถึง 1 ม.ค. " + year)
                .containsPattern("รวมไม่เกิน [2-4][0-9] ข้อความ");
        Map<String, String> agreed = new HashMap<>(plan);
        agreed.put("cost", "2");
        officer.posts(repeat, agreed);

        assertThat(officer.opens(repeat).body()).doesNotContain("ทุกวัน (ของสัปดาห์)");
        String list = officer.opens(ALL + "/templates").body();
        assertThat(list).contains("ทุกวันที่ 5 ของเดือน", "ครั้งละไม่เกิน 2 ข้อความ");
        String series = list.replaceFirst("(?s).*series/([0-9a-f-]{36})/stop.*", "$1");
        officer.posts(ALL + "/templates/" + template + "/delete", Map.of());
        assertThat(officer.opens(ALL + "/templates").body()).contains("หยุดประกาศประจำก่อน");
        officer.posts(ALL + "/templates/series/" + series + "/stop", Map.of());
        officer.opens(ALL + "/templates");
        officer.posts(ALL + "/templates/" + template + "/delete", Map.of());
        assertThat(officer.opens(ALL + "/templates").body()).contains("ยังไม่มีแม่แบบ");
    }
}
