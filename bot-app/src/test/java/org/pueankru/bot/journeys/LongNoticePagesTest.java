package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.api.Fault;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An announcement to more schools than a page shows, without scripts. */
class LongNoticePagesTest extends AnnouncingInConsole {
    private static final int SCHOOLS = 260;
    private static final String LOST = "ส่งอีกครั้ง 26 รายการที่ติดต่อได้แล้ว ใช้ 104 ข้อความ";
    private static final String UNKNOWN = "ส่งซ้ำ 13 แชต ใช้ 52 ข้อความ";

    @SuppressWarnings("NullAway.Init")
    private AnnouncedToMany many;

    @SuppressWarnings("NullAway.Init")
    private String page;

    @BeforeEach
    void announcedToMany() {
        database().sql("truncate notice, sending cascade").update();
        many = AnnouncedToMany.made(database(), district.value(), SCHOOLS, "SAFE", "safe");
        page = ALL + "/" + many.notice();
        // these groups are nobody's
        LINE.fail(new Fault("/v2/bot/group/*", 503, null, 0, false, false, 0));
    }

    @AfterEach
    void nothingWaitsToGoOut() {
        database().sql("truncate notice, sending cascade").update();
    }

    @Test
    void eachPartIsBehindAPlainLinkThatKeepsWhatIsLookedFor() {
        assertThat(officer.opens(page).body())
                .contains("1–20 จาก 260", "href=\"" + page + "?q=&amp;state=&amp;page=2#schools\"")
                .contains("href=\"" + page + "?state=silent#schools\"")
                .contains("เราปลอดภัย&nbsp;<span class=\"tag good\">156<")
                .contains("ยังไม่ตอบ&nbsp;<span class=\"tag warn\">65<")
                .contains("ส่งไม่ถึง&nbsp;<span class=\"tag warn\">39<");
        assertThat(officer.opens(page + "?state=silent&page=4").body())
                .contains("61–65 จาก 65", "name=\"state\" value=\"silent\"");
        assertThat(officer.opens(page + "?state=silent&page=99").body()).contains("61–65 จาก 65");
        assertThat(officer.opens(page + "?q=95000017&state=silent").body())
                .contains("1–1 จาก 1", "?q=95000017&amp;state=safe#schools");
        assertThat(officer.opens(page + "?q=โรงเรียนบ้านหนองน้ำใส๗").body())
                .contains("value=\"โรงเรียนบ้านหนองน้ำใส๗\"", ">โรงเรียนบ้านหนองน้ำใส7<");
        assertThat(officer.opens(page + "?q=%3Cb%3E").body()).contains("value=\"&lt;b&gt;\"");
    }

    @Test
    void whatFailedIsSentAgainWhollyWhateverPartOfItAPageShows() {
        stopTheDistrict(); // what is sent again must not go out here
        String failed = officer.opens(page + "/failures?state=lost").body();
        assertThat(failed).contains("1–20 จาก 26", LOST);

        officer.posts(page + "/retry", bulk(failed, "lost"));

        assertThat(deliveriesMadeAgain()).isEqualTo(26);
        assertThat(officer.opens(page).body())
                .contains("ใช้ไม่เกิน 104 ข้อความ")
                .doesNotContain(LOST);
    }

    @Test
    void whatMayHaveArrivedIsSentAgainOnlyKnowingly() {
        stopTheDistrict();
        String shown = officer.opens(page).body();
        assertThat(shown).contains(UNKNOWN);
        Map<String, String> form = bulk(shown, "unknown");

        officer.posts(page + "/retry", form);
        assertThat(officer.opens(page).body()).contains("ทำเครื่องหมายยืนยัน");
        assertThat(deliveriesMadeAgain()).isZero();
        form.put("sure", "on");
        officer.posts(page + "/retry", form);

        assertThat(deliveriesMadeAgain()).isEqualTo(13);
    }

    @Test
    void aButtonThatSpokeOfOthersSendsNothing() {
        stopTheDistrict();
        Map<String, String> form = bulk(officer.opens(page).body(), "lost");
        form.put("cost", "999");
        database()
                .sql(
                        """
                        update delivery set state = 'lost' where ctid = (select ctid from delivery where sending_id = ? and state = 'unknown' limit 1)
                        """)
                .param(many.notice())
                .update();

        officer.posts(page + "/retry", form);

        assertThat(officer.opens(page).body()).contains("ไปก่อนแล้ว", "ส่งอีกครั้ง 27 รายการ");
        assertThat(deliveriesMadeAgain()).isZero();
    }

    @Test
    void whoSendsOneAgainComesBackToThePartOfTheListWhereItStood() {
        stopTheDistrict();
        String failed = officer.opens(page + "/failures?q=บ้าน&state=unknown").body();
        Map<String, String> form = new HashMap<>();
        form.put("failed", first(failed, "name=\"failed\" value=\"([^\"]+)\""));
        form.put("cost", "4");
        form.put("sure", "on");
        form.put("list", first(failed, "name=\"list\" value=\"([^\"]+)\"").replace("&amp;", "&"));

        String next =
                officer.posts(page + "/retry", form).headers().firstValue("Location").orElseThrow();

        assertThat(next).endsWith("/failures?q=%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99&state=unknown");
        assertThat(officer.opens(next).body()).contains("สั่งส่งอีกครั้งแล้ว", "value=\"บ้าน\"");
        assertThat(deliveriesMadeAgain()).isEqualTo(1);
    }

    private int deliveriesMadeAgain() {
        return database()
                .sql(
                        "select count(*) from delivery where sending_id in (select id from notice_retry where notice_id = ?)")
                .param(many.notice())
                .query(Integer.class)
                .single();
    }

    /** What the button for all of them sends. */
    private static Map<String, String> bulk(String body, String all) {
        String form = body.substring(body.indexOf("name=\"all\" value=\"" + all + "\""));
        return new HashMap<>(
                Map.of(
                        "all", all,
                        "was", first(form, "name=\"was\" value=\"([^\"]+)\""),
                        "cost", first(form, "name=\"cost\" value=\"([^\"]+)\"")));
    }

    private static String first(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
