package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.DistrictId;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An announcement to a whole district, looked at on a phone and on a desk: what came of it is found
 * without scrolling through all schools. The pictures lie in {@code target/console}.
 */
class LongNoticeInBrowserTest extends BrowserJourney {
    private static final int SCHOOLS = 113;

    /** Six or seven screens of a phone; all schools in a row were thirty. */
    private static final int LONGEST = 5_500;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @BeforeEach
    void anOfficer() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        putAway();
        district = staff.district();
        staff.make(kanchana.chatId());
    }

    /** What is asked for goes before what asks by itself. */
    @Override
    boolean isExpected(String error) {
        return error.contains("htmx:sendAbort") || error.contains("htmx:afterRequest");
    }

    @Override
    void putAway() {
        database()
                .sql("truncate school, network, sending, message_budget, group_chat cascade")
                .update();
    }

    @Test
    void onADesk() {
        open("desk", 1280, 860);
        look();
    }

    @Test
    void onAPhone() {
        open("phone", 390, 844);
        look();
        assertThat(heightOf(address(announced("SAFE", "safe")))).isLessThan(LONGEST);
        peopleAreLookedAt(announced("SEEN", "seen"));
        assertThat(heightOf(address(announced("COMING", "coming")))).isLessThan(LONGEST);
        picture("71-meeting");
        page.locator(".comers a[href$='/coming']").click();
        assertThat(page.locator("#list tbody tr")).hasCount(20);
        picture("72-comers");
    }

    private void peopleAreLookedAt(AnnouncedToMany many) {
        database()
                .sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, person_id, answer, at)
                        select district_id, gen_random_uuid(), ?, id, 'seen', now() from person where district_id = ? and line_id is not null limit 1
                        """)
                .params(many.notice(), district.value())
                .update();
        page.navigate(address(many) + "/people");
        assertThat(page.locator("#list tbody tr")).hasCount(1);
        picture("76-people");
    }

    private void look() {
        comeIn();
        page.navigate(address(announced("SAFE", "safe")));
        assertThat(page.locator("#list tbody tr")).hasCount(20);
        picture("70-many-schools");
        theListIsTurned();
        theListIsCutDown();
        whatFailedIsLookedAt();
    }

    private void theListIsTurned() {
        page.locator("a[rel=next]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#list-shown")).hasText("21–40 จาก 113 รายการ");
        assertThat(page.locator("#list-shown")).isFocused();
        assertThat(page.locator("#list-shown")).isInViewport();
        assertThat(page).hasURL(Pattern.compile(".*page=2.*"));
        picture("73-second-part");
    }

    private void theListIsCutDown() {
        page.locator(".parts a", new Page.LocatorOptions().setHasText("ยังไม่ตอบ")).click();
        assertThat(page.locator(".parts [aria-current]")).containsText("ยังไม่ตอบ");
        page.locator("#q").fill("วัดป่าเสม็ด");
        assertThat(page.locator("#list-shown"))
                .hasText(Pattern.compile("1–[0-9] จาก [0-9] รายการ"));
        assertThat(page.locator("#q")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*state=silent.*q=.*"));
        assertThat(page.locator(".parts [aria-current]")).containsText("ยังไม่ตอบ");
        picture("74-found");
        page.locator("#q").fill("ไม่มีโรงเรียนนี้");
        assertThat(page.locator("#list-shown")).containsText("ไม่พบรายการ");
    }

    private void whatFailedIsLookedAt() {
        page.locator("a[href$='/failures?state=unknown']").click();
        assertThat(page.locator("h1")).hasText("รายการที่ส่งไม่สำเร็จ");
        assertThat(page.locator("select[name=state]")).hasValue("unknown");
        picture("75-failures");
    }

    @Test
    void aSearchIsNotLostWhileTheListAsksForItself() {
        open("phone", 390, 844);
        comeIn();
        AnnouncedToMany many = announced("SAFE", "safe");
        Held byItself = hold(Pattern.compile(".*/live\\?.*"));
        page.navigate(address(many));
        page.waitForCondition(byItself::isThere);
        oneMoreAnswers(many);

        Held search = hold(Pattern.compile(".*/notices/[^/]+\\?.*q=.+"));
        page.locator("#q").fill("บ้านหนองน้ำใส7");
        page.waitForCondition(search::isThere);
        byItself.goesOn();
        page.waitForCondition(byItself::isOver);
        search.goesOn();

        assertThat(page.locator("#list-shown"))
                .hasText(Pattern.compile("1–[0-9] จาก [0-9] รายการ"));
        assertThat(page.locator("#list"))
                .hasAttribute("hx-get", Pattern.compile(".*/live\\?was=.*&q=%E0.*"));
        assertThat(page.locator("#q")).hasValue("บ้านหนองน้ำใส7");
    }

    /** The first request of a kind, kept back until it may go on. */
    private static final class Held {
        private final List<Route> routes = new ArrayList<>();
        private boolean over;

        boolean isThere() {
            return !routes.isEmpty();
        }

        void comes(Route route) {
            if (isThere()) {
                route.resume();
            } else {
                routes.add(route);
            }
        }

        void goesOn() {
            routes.getFirst().resume();
        }

        boolean isOver() {
            return over;
        }

        void ends(Request request) {
            over |= isThere() && request.url().equals(routes.getFirst().request().url());
        }
    }

    private Held hold(Pattern address) {
        Held held = new Held();
        page.onRequestFinished(held::ends);
        page.onRequestFailed(held::ends);
        page.route(address, held::comes);
        return held;
    }

    private void oneMoreAnswers(AnnouncedToMany many) {
        database()
                .sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, school_id, answer, at)
                        select district_id, gen_random_uuid(), ?, id, 'need-help', now() from school
                        where district_id = ? and code = '95000006'
                        """)
                .params(many.notice(), district.value())
                .update();
    }

    private AnnouncedToMany announced(String asks, String answer) {
        database().sql("truncate school_list_member, notice cascade").update();
        return AnnouncedToMany.made(database(), district.value(), SCHOOLS, asks, answer);
    }

    private String address(AnnouncedToMany many) {
        return addressOfTheBot() + "/console/notices/" + many.notice();
    }

    private int heightOf(String address) {
        page.navigate(address);
        return (Integer) page.evaluate("document.documentElement.scrollHeight");
    }
}
