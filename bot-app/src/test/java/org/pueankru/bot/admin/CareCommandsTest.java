package org.pueankru.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.stores.MigratedDatabase;
import org.pueankru.bot.stores.TestStores;
import org.springframework.mock.env.MockEnvironment;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What operators see of reports, links and media wanted. */
class CareCommandsTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();

    private final MockEnvironment environment = new MockEnvironment();
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void aTermOfCare() {
        DATABASE.settings().forEach(environment::setProperty);
        DATABASE.empty("media_report", "media_link", "wanted_media");
        DATABASE.template()
                .batchUpdate(
                        """
                        insert into media_report (item_id, trouble, right_grade, day, reports, title, address, closed_at) values
                            ('m6-01', 'link', '', '2026-11-19', 2, 'คลิปเก่า', 'https://old.example.go.th/', null),
                            ('m6-01', 'link', '', '2026-11-21', 1, 'คลิปสอน ห.ร.ม.', 'https://media.example.go.th/m6-01', null),
                            ('m6-01', 'grade', '', '2026-11-20', 1, 'คลิปสอน ห.ร.ม.', 'https://media.example.go.th/m6-01', null),
                            ('m6-01', 'grade', 'P5', '2026-11-20', 1, 'คลิปสอน ห.ร.ม.', 'https://media.example.go.th/m6-01', null),
                            ('m6-02', 'other', '', '2026-11-20', 1, 'ใบงาน', '', null),
                            ('m6-03', 'other', '', '2026-11-20', 9, 'ปิดแล้ว', '', '2026-11-20T09:00Z')
                        """,
                        """
                        insert into media_link (link_hash, address, host, item_id, title, listed_at, due_at, checked_at,
                                                finding, verdict, failures, failing_since, broken) values
                            ('a', 'https://media.example.go.th/m6-01', 'media.example.go.th', 'm6-01', 'คลิปสอน ห.ร.ม.', now(), now(), now(),
                             '404', 'fails', 4, '2026-11-17T02:00:00.123Z', true),
                            ('b', 'https://media.example.go.th/m6-02', 'media.example.go.th', 'm6-02', 'ใบงาน', now(), now(), now(),
                             '403', 'unclear', 0, null, false),
                            ('c', 'https://media.example.go.th/m6-03', 'media.example.go.th', 'm6-03', 'เกม', now(), now(), null,
                             null, null, 0, null, false)
                        """,
                        """
                        insert into wanted_media (day, wish, text, grades, areas, types, shortfall, asked) values
                            ('2026-11-20', 'map', 'แผนที่ชุมชน', 'P3', 'social-studies', 'application', 'nothing', 3),
                            ('2026-11-21', 'map', 'แผนที่ชุมชน', 'P3', 'social-studies', 'application', 'rough', 1),
                            ('2026-11-21', 'w3', 'เรือสำเภา', '', '', '', 'nothing', 5),
                            ('2026-11-21', 'w4', '', 'P3', 'social-studies', 'application', 'near', 2),
                            ('2026-11-21', 'w5', 'asked once', '', '', '', 'nothing', 1),
                            ('2026-10-01', 'w6', '=cmd("x")', 'P1 P2', 'thai', '', 'nothing', 7)
                        """);
    }

    @Test
    void reportsAreListedTheMostReportedItemFirst() {
        assertThat(run("reports")).isZero();

        assertThat(printed.toString())
                .isEqualToIgnoringNewLines(
                        """
                        m6-01  คลิปสอน ห.ร.ม.
                            https://media.example.go.th/m6-01
                            grade 1, link 3; should be P5 1  (2026-11-19 to 2026-11-21)
                        m6-02  ใบงาน
                            (no address)
                            other 1  (2026-11-20 to 2026-11-20)
                        """);
    }

    @Test
    void reportsAreClosedByTheItemsId() {
        assertThat(run("reports", "--close", "m6-01")).isZero();
        assertThat(run("reports", "--close", "m6-01")).isEqualTo(1);
        assertThat(run("reports", "--close", "m6-02")).isZero();
        assertThat(run("reports")).isZero();

        assertThat(printed.toString().lines())
                .containsExactly("4 closed.", "1 closed.", "No report is open.");
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines("No report about m6-01 is open.");
    }

    @Test
    void brokenLinksAreListedWithFigures() {
        assertThat(run("links")).isZero();

        assertThat(printed.toString())
                .isEqualToIgnoringNewLines(
                        """
                        m6-01  คลิปสอน ห.ร.ม.
                            https://media.example.go.th/m6-01
                            404, 4 times since 2026-11-17T02:00:00Z
                        3 links, 2 looked at, 1 broken, 1 unclear.
                        """);
    }

    @Test
    void figuresOfLinksThatNobodyLooksAtSaySo() {
        environment.setProperty("LINK_CHECKS", "off");
        assertThat(run("links")).isZero();

        assertThat(printed.toString().lines())
                .last()
                .isEqualTo("LINK_CHECKS is off here: the service with this setting looks at none.");
    }

    @Test
    void soDoFiguresWithoutALook() {
        DATABASE.template().update("update media_link set checked_at = null");
        assertThat(run("links")).isZero();

        assertThat(printed.toString().lines())
                .last()
                .isEqualTo(
                        "None was ever looked at: LINK_CHECKS may be off, or the bot just began.");
    }

    @Test
    void mediaWantedAreGroupedTheMostWantedGroupFirst() {
        assertThat(run("wanted")).isZero();

        assertThat(printed.toString())
                .isEqualToIgnoringNewLines(
                        """
                        area social-studies, grade P3, type application: 6
                             4  แผนที่ชุมชน  (nothing, rough; 2026-11-20 to 2026-11-21)
                             2  (no topic)  (near; 2026-11-21 to 2026-11-21)
                        area any, grade any, type any: 5
                             5  เรือสำเภา  (nothing; 2026-11-21 to 2026-11-21)
                        """);
    }

    @Test
    void mediaWantedGoIntoASpreadsheetWithoutFormulas() {
        assertThat(run("wanted", "--csv", "--since", "90d")).isZero();

        assertThat(printed.toString().lines())
                .containsExactly(
                        "\uFEFF\"กลุ่มสาระ\",\"ชั้น\",\"ประเภทสื่อ\",\"เรื่องที่ค้นหา\",\"ผลที่พบ\",\"จำนวนครั้ง\",\"วันแรก\",\"วันล่าสุด\"",
                        "\"ภาษาไทย\",\"ป.1–2\",\"\",\"'=cmd(\"\"x\"\")\",\"ไม่พบ\",\"7\",\"2026-10-01\",\"2026-10-01\"",
                        "\"\",\"\",\"\",\"เรือสำเภา\",\"ไม่พบ\",\"5\",\"2026-11-21\",\"2026-11-21\"",
                        "\"สังคมศึกษาฯ\",\"ป.3\",\"แอปพลิเคชัน\",\"แผนที่ชุมชน\",\"ไม่พบ, พบแต่เรื่องใกล้เคียง\",\"4\",\"2026-11-20\",\"2026-11-21\"",
                        "\"สังคมศึกษาฯ\",\"ป.3\",\"แอปพลิเคชัน\",\"\",\"พบแต่ต่างชั้น วิชา หรือประเภท\",\"2\",\"2026-11-21\",\"2026-11-21\"");
    }

    @Test
    void saysWhenThereIsNothing() {
        DATABASE.empty("media_report", "media_link", "wanted_media");
        assertThat(run("reports") + run("links") + run("wanted")).isZero();

        assertThat(printed.toString().lines())
                .containsExactly(
                        "No report is open.",
                        "0 links, 0 looked at, 0 broken, 0 unclear.",
                        "Nothing was wanted twice.");
    }

    @Test
    void endsWithTwoForATimeThatIsNone() {
        assertThat(run("wanted", "--since", "month")).isEqualTo(2);
        assertThat(complaints.toString()).contains("days such as 30d are expected");
    }

    @Test
    void saysThatTheDatabaseIsNotTheBots() {
        TestStores.fresh().forEach(environment::setProperty);

        assertThat(run("reports")).isEqualTo(1);
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines(
                        "The database is not the bot's yet, or of an older bot: start the bot once.");
    }

    private int run(String... arguments) {
        return AdminCommands.commandLine(environment, MovableClock.saturdayMorning())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments);
    }
}
