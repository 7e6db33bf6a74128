package org.pueankru.bot.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.CodeMaking;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.Clock;

/** A school, and staff who are in the console. */
abstract class ActingInConsole extends Journey {
    @Autowired ApplicationContext service;
    @Autowired Schools schools;
    @Autowired Invites invites;
    @Autowired Attention attention;
    @Autowired Groups groups;
    @Autowired ThaiDates dates;
    @Autowired SchoolLists lists;
    @Autowired People people;
    @Autowired Posts posts;
    @Autowired ApiTokens tokens;
    @Autowired CodeMaking codes;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    School.Id school;

    @BeforeEach
    void staffIsSignedIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        school =
                schools.put(
                        staff.district(),
                        new Schools.Told(
                                "KN-17",
                                "บ้านควนนา",
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        browser = PlainBrowser.signedIn(addressOfTheBot(), kanchana);
        browser.opens("/console/me");
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    String path(String act) {
        return "/console/schools/" + school.value() + act;
    }
}
