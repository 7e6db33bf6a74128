package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.CalendarFile;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.PushOutcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class CalendarFilesTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void aMeetingIsToldInUtcWithoutWhatWasWrittenBesideIt() {
        office.directorOf(office.school(1), 1);
        Notice meeting = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(meeting);

        assertThat(unfolded(meeting))
                .contains("DTSTART:20261203T020000Z", "DTEND:20261203T050000Z")
                .contains("SUMMARY:นัดประชุม: ประชุม", "LOCATION:ห้องประชุมเขต")
                .contains("สพป.พัทลุง เขต 1", "ประกาศ " + office.numberOf(meeting))
                .contains("UID:" + meeting.id().value() + "@pueankru")
                .contains("SEQUENCE:0", "STATUS:CONFIRMED")
                .doesNotContain("เชิญผู้บริหารทุกท่าน");
    }

    @Test
    void anOldAddressTellsTheNewestEditionUnderTheSameName() {
        office.directorOf(office.school(1), 1);
        Notice first = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(first);
        Notice second = office.meeting("ประชุม ห้องใหม่", 30, DIRECTORS, first.id());
        assertThat(unfolded(first))
                .as("before it goes out")
                .contains("SUMMARY:นัดประชุม: ประชุม\r\n");
        office.send(second);

        for (Notice asked : Set.of(first, second)) {
            assertThat(unfolded(asked))
                    .contains("SUMMARY:นัดประชุม: ประชุม ห้องใหม่")
                    .contains("UID:" + first.id().value() + "@pueankru", "SEQUENCE:1");
        }
    }

    @Test
    void whatWasCancelledIsToldSoWithAHigherSequence() {
        office.directorOf(office.school(1), 1);
        Notice meeting = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.halting.cancel(office.district.id(), meeting.id(), office.officer.id());

        assertThat(unfolded(meeting)).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    /** As another program reads it: an entry under the same name counts only when it is newer. */
    @Test
    void whateverIsChangedOrCancelledHasTheSameNameAndAHigherSequence() {
        Person director = office.directorOf(office.school(1), 1);
        Notice first = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(first);
        List<VEvent> told = new ArrayList<>(List.of(read(first)));

        Notice second = office.meeting("ประชุม ห้องใหม่", 30, DIRECTORS, first.id());
        office.outbox.line.next(NoticesInTests.chatOf(director), new PushOutcome.Busy(null));
        office.send(second);
        told.add(read(first));
        assertThat(office.halting.cancel(office.district.id(), second.id(), office.officer.id()))
                .isEqualTo(Announcing.Outcome.DONE);
        told.add(read(first));
        office.send(office.meeting("ประชุม อีกครั้ง", 30, DIRECTORS, first.id()));
        told.add(read(first));

        assertThat(told)
                .extracting(each -> each.getUid().orElseThrow().getValue())
                .containsOnly(first.id().value() + "@pueankru");
        assertThat(told)
                .extracting(each -> each.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2, 3);
        assertThat(told.getLast().getSummary().getValue()).isEqualTo("นัดประชุม: ประชุม อีกครั้ง");
    }

    private VEvent read(Notice notice) {
        byte[] file = CalendarFile.of(office.calendarFiles.of(notice.id()).orElseThrow());
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            calendar.validate();
            return (VEvent) calendar.getComponents().getFirst();
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTellsNoTimeOrIsNotThereHasNoFile() {
        Notice news = office.draft(NoticeKind.NEWS, "ข่าว", null, null, DIRECTORS);

        assertThat(office.calendarFiles.of(news.id())).isEmpty();
        assertThat(office.calendarFiles.of(new Notice.Id(UUID.randomUUID()))).isEmpty();
    }

    private String unfolded(Notice notice) {
        byte[] file = CalendarFile.of(office.calendarFiles.of(notice.id()).orElseThrow());
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
