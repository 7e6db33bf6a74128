package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.console.pages.ManyDistricts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** Lists of a full country show the right part; what they took lies in {@code target}. */
@DirtiesContext
class ConsoleAtScaleTest extends Journey {
    private static final List<String> LISTS =
            List.of(
                    "/console",
                    "/console/schools",
                    "/console/schools?q=" + encoded("น้ำใส") + "&sort=staff",
                    "/console/schools?sort=network&page=2",
                    "/console/people",
                    "/console/people?q=" + encoded("แก้วมณี"),
                    "/console/people?role=director&sort=newest",
                    "/console/people?page=400",
                    "/console/groups",
                    "/console/invites",
                    "/console/lists",
                    "/console/networks",
                    "/console/audit",
                    "/console/audit?who=" + encoded("สมศรี") + "&act=post-given");

    @Autowired private ApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @BeforeEach
    void theWholeCountry() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("truncate school, network cascade").update();
        ManyDistricts.fill(service.getBean(DataSource.class), staff.district().value());
    }

    @Test
    void eachListShowsItsDistrictsPart() throws IOException {
        staff.make(kanchana.chatId());
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        kanchana.asks(browser.opensTheLogin());
        kanchana.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", java.util.Map.of());

        Files.write(Path.of("target/console-lists.tsv"), timesOf(browser, LISTS));

        assertThat(browser.opens("/console/schools").body())
                .contains("1–50 จาก " + ManyDistricts.SCHOOLS + " รายการ");
        assertThat(browser.opens("/console/schools?page=3").body()).contains("101–120 จาก 120");
        assertThat(browser.opens("/console/people?page=401").body())
                .contains("20,001–20,001 จาก 20,001");
        assertThat(browser.opens("/console/people?role=director").body()).contains("จาก 120");
        assertThat(browser.opens("/console/schools?q=%25").body()).contains("จาก 120");
        boardsShowTheirPart(browser);
    }

    private void boardsShowTheirPart(PlainBrowser browser) throws IOException {
        DataSource source = service.getBean(DataSource.class);
        ManyDistricts.addRounds(source, staff.district().value());
        String round =
                database()
                        .sql(
                                "select id::text from notice where district_id = ? and title = 'รายงาน 3'")
                        .param(staff.district().value())
                        .query(String.class)
                        .single();
        ManyDistricts.addReminders(source, UUID.fromString(round));
        String board = "/console/rounds?year=2569";
        List<String> pages =
                List.of(
                        board,
                        board + "&page=15",
                        board + "&q=" + encoded("น้ำใส"),
                        "/console/rounds/" + round,
                        "/console/rounds/" + round + "?state=unreachable&page=4",
                        "/console/rounds/" + round + "/figures");

        Files.write(Path.of("target/console-rounds.tsv"), timesOf(browser, pages));

        assertThat(browser.opens(board).body()).contains("1–50 จาก 1,000", "รอบ 12", "/1000");
        assertThat(browser.opens("/console/rounds/" + round).body())
                .contains("1–50 จาก 1,000", "3 ครั้ง ล่าสุด");
        peopleOfANoticeShowTheirPart(browser, source);
    }

    private void peopleOfANoticeShowTheirPart(PlainBrowser browser, DataSource source)
            throws IOException {
        UUID notice = UUID.randomUUID();
        ManyDistricts.addNoticeToPeople(source, staff.district().value(), notice);
        String people = "/console/notices/" + notice + "/people";
        List<String> pages =
                List.of(
                        people,
                        people + "?page=400",
                        people + "?state=silent",
                        people + "?q=" + encoded("แก้วมณี"),
                        "/console/notices/" + notice);

        Files.write(Path.of("target/console-people.tsv"), timesOf(browser, pages));

        assertThat(browser.opens(people).body()).contains("1–50 จาก 20,000");
    }

    private static List<String> timesOf(PlainBrowser browser, List<String> pages) {
        List<String> times = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String each : pages) {
                long before = System.nanoTime();
                HttpResponse<String> page = browser.opens(each);
                times.add(round + "\t" + (System.nanoTime() - before) / 1_000_000 + " ms\t" + each);
                assertThat(page.statusCode()).as(each).isEqualTo(200);
            }
        }
        return times;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
