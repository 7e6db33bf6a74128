package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.simulator.platform.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.UUID;

/** A school with a group of two, on a list, and an officer who announces from the phone. */
abstract class PhoneAnnouncing extends Journey {
    static final String TEXT = "น้ำท่วมถนนสาย 4\nงดใช้เส้นทางหน้าโรงเรียนจนถึงพรุ่งนี้";

    @Autowired ApplicationContext service;
    @Autowired Schools schools;
    @Autowired SchoolLists lists;
    @Autowired Groups groups;
    @Autowired Notices notices;

    @SuppressWarnings("NullAway.Init")
    DistrictId district;

    @SuppressWarnings("NullAway.Init")
    UUID riverside;

    @BeforeEach
    void aSchoolWithAGroupAndAnOfficer() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        clean();
        district = staff.district();
        staff.make(kanchana.chatId());
        School.Id school =
                schools.put(
                        district,
                        new Schools.Told(
                                "1", "บ้านควนนา", null, null, null, null, School.Location.UNKNOWN));
        bindTheGroup(new Stands.ForSchool(school));
        riverside = lists.add(district, "ริมน้ำ").orElseThrow();
        lists.name(district, riverside, List.of(school.value()));
    }

    void bindTheGroup(Stands stands) {
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.bind(district, group, stands);
        groups.counted(district, group, "ครูบ้านควนนา", 2);
    }

    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
        clean();
    }

    /** Here a push is what it is about: one to the group of two. */
    @AfterEach
    @Override
    void everythingWasAnsweredOnceAndForNothing() {
        assertThat(pushes())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(sent -> sent.chat().equals(somsriInTheSchoolGroup.chatId()));
    }

    List<Entry.BotSent> pushes() {
        return LINE.transcript().stream()
                .flatMap(of(Entry.BotSent.class))
                .filter(sent -> sent.via().equals("push"))
                .toList();
    }

    private void clean() {
        database()
                .sql(
                        "truncate school, network, school_list, message_budget, notice_rules, group_chat, sending cascade")
                .update();
    }

    void upToTheAudience(String kind) {
        kanchana.asks("ประกาศใหม่");
        kanchana.taps(kind);
        kanchana.asks(TEXT);
        kanchana.taps("ไม่ใส่ภาพ");
    }

    int count() {
        return database().sql("select count(*) from notice").query(Integer.class).single();
    }

    Notice only() {
        List<Notice> all = notices.newest(district, "", 0, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** The push of the only announcement, once it was made. */
    Entry.BotSent pushed() {
        return Patience.until("it is pushed")
                .until(this::pushes, sent -> sent.size() == 1)
                .getFirst();
    }

    static String drawn(Reply reply) {
        return reply.sent().messages().toString();
    }
}
