package org.pueankru.bot.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.GroupsToCount;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A school with a group, and an officer who announces something to it in the console. */
abstract class AnnouncingInConsole extends Journey {
    static final String ALL = "/console/notices";
    static final String CHECK = "/v2/bot/message/validate/push";

    @Autowired ApplicationContext service;
    @Autowired Schools schools;
    @Autowired Groups groups;
    @Autowired GroupsToCount toCount;
    @Autowired Notices notices;
    @Autowired Outbox outbox;
    @Autowired Sendings sendings;
    @Autowired Budgets budgets;
    @Autowired NoticeRules rules;
    @Autowired Attention attention;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    DistrictId district;

    @SuppressWarnings("NullAway.Init")
    PlainBrowser officer;

    @SuppressWarnings("NullAway.Init")
    School.Id school;

    @BeforeEach
    void aSchoolWithAGroupAndAnOfficer() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database()
                .sql(
                        "truncate school, network, message_budget, notice_rules, notice_template cascade")
                .update();
        district = staff.district();
        staff.make(kanchana.chatId());
        school =
                schools.put(
                        district,
                        new Schools.Told(
                                "1", "บ้านควนนา", null, null, null, null, School.Location.UNKNOWN));
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.bind(district, group, new Stands.ForSchool(school));
        groups.counted(district, group, "ครูบ้านควนนา", 2);
        // the service itself counts it no sooner than tomorrow
        toCount.countAt(district, group, clock.instant().plus(Duration.ofDays(1)));
        officer = signedIn(kanchana);
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        LINE.clearFaults();
        StaffInTests.of(service).removeAll();
        database()
                .sql(
                        "truncate school, network, message_budget, notice_rules, notice_template cascade")
                .update();
    }

    void stopTheDistrict() {
        officer.posts("/console/settings/notices/ask", Map.of());
        database()
                .sql(
                        "update message_budget set stopped_why = 'limit', stopped_by = 'no more', stopped_at = now()")
                .update();
    }

    Notice written() {
        return officersOwn(form("ประชุมผู้บริหาร", Map.of()));
    }

    Notice officersOwn(Map<String, String> form) {
        officer.opens(ALL + "/new");
        HttpResponse<String> saved = officer.posts(ALL, form);
        String place =
                saved.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(saved.body()));
        return notices.byId(
                        district,
                        new Notice.Id(UUID.fromString(place.substring(place.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    Map<String, String> form(String title, Map<String, String> others) {
        LocalDate day =
                LocalDate.ofInstant(
                        clock.instant().plus(Duration.ofDays(9)), ZoneId.of("Asia/Bangkok"));
        Map<String, String> form = new HashMap<>();
        form.put("kind", "meeting");
        form.put("title", title);
        form.put("text", "เรียนเชิญทุกท่าน");
        form.put("asks", "coming");
        form.put("scope", "everybody");
        form.put("way", "school-groups");
        form.put("when", "at");
        form.put(
                "sendDay",
                "%d/%d/%d"
                        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543));
        form.put("sendTime", "09:00");
        form.putAll(others);
        return form;
    }

    Notice now(Notice notice) {
        return notices.byId(district, notice.id()).orElseThrow();
    }

    static String path(Notice notice) {
        return ALL + "/" + notice.id().value();
    }

    PlainBrowser signedIn(Member member) {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        member.asks(browser.opensTheLogin());
        member.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        browser.opens("/console/me");
        return browser;
    }
}
