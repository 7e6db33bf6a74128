package org.pueankru.bot.marks;

import org.pueankru.bot.stores.MigratedDatabase;

import java.time.Clock;

/** Daily marks for the tests of those who use them. */
public final class MarksInTests {
    private MarksInTests() {}

    public static DailyMarks in(MigratedDatabase database, Clock clock) {
        return new DailyMarks(database.jdbc(), database.transaction(), clock);
    }
}
