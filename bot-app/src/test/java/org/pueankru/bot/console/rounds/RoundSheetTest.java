package org.pueankru.bot.console.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.rounds.Fate;
import org.pueankru.bot.rounds.Fate.How;
import org.pueankru.bot.rounds.Fate.Why;
import org.pueankru.bot.rounds.Reminded;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the office reads of a school's reminders in the file. */
class RoundSheetTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 3);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 7);

    private final RoundSheet sheet = new RoundSheet(new ThaiDates(), ThaiMessages.source());

    private static RoundTable.Row row(Standing state, @Nullable Reminded reminded) {
        return new RoundTable.Row(
                UUID.randomUUID(),
                "93010001",
                "บ้านทุ่ง 1",
                null,
                state,
                SECOND,
                false,
                null,
                null,
                null,
                null,
                false,
                reminded);
    }

    private List<String> reminders(RoundTable.Row row) {
        List<String> cells = sheet.cells(row);
        assertThat(cells).hasSameSizeAs(sheet.head());
        return cells.subList(7, 10);
    }

    private static Reminded onceAndThen(Fate fate) {
        return new Reminded(1, FIRST, SECOND, fate);
    }

    @Test
    void aReminderThatStandsStillIsNamedBesideTheOnesThatWentOut() {
        assertThat(reminders(row(Standing.WAITING, onceAndThen(new Fate(How.WAITING, Why.MONTH)))))
                .containsExactly(
                        "1",
                        "3 ธ.ค. 2569",
                        "คำเตือน 7 ธ.ค. 2569 ยังไม่ได้ส่ง เพราะ LINE แจ้งว่าข้อความของเดือนนี้หมด");
        assertThat(reminders(row(Standing.OVERDUE, onceAndThen(new Fate(How.UNSENT, Why.LIMIT)))))
                .last()
                .isEqualTo("คำเตือน 7 ธ.ค. 2569 ไม่ได้ส่ง เพราะข้อความของเดือนนี้ไม่พอ");
        assertThat(reminders(row(Standing.HELP, onceAndThen(new Fate(How.UNSURE, null)))))
                .last()
                .isEqualTo("คำเตือน 7 ธ.ค. 2569 ไม่แน่ใจว่าถึงหรือไม่");
    }

    @Test
    void nothingIsSaidOfWhatWentOutOrOfASchoolThatReported() {
        assertThat(reminders(row(Standing.WAITING, onceAndThen(new Fate(How.SENT, null)))))
                .last()
                .isEqualTo("");
        assertThat(reminders(row(Standing.LATE, onceAndThen(new Fate(How.UNSENT, Why.LATE)))))
                .last()
                .isEqualTo("");
        assertThat(reminders(row(Standing.WAITING, null))).containsExactly("0", "", "");
    }
}
