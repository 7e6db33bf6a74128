package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.notices.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

/** Whoever keeps the calendar file finds it again by the meeting's name and day. */
class CalendarFileNameTest extends AnnouncingInConsole {
    @Autowired private ThaiDates dates;

    @Test
    void theFileIsNamedAfterTheMeetingAndItsDayAndIsShownInPlace() {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        Notice meeting =
                officersOwn(
                        form(
                                "ประชุม \"ผู้บริหาร\" 4/2569",
                                Map.of("fromDay", ThaiDates.typed(day), "fromTime", "09:30")));

        HttpResponse<String> file =
                officer.opens("/media/calendar/" + meeting.id().value() + ".ics");

        String header = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(header).startsWith("inline; filename=\"meeting.ics\"; filename*=UTF-8''%E0");
        assertThat(ContentDisposition.parse(header).getFilename())
                .isEqualTo("นัดประชุม ประชุม ผู้บริหาร 4 2569 " + dates.day(day) + ".ics");
    }
}
