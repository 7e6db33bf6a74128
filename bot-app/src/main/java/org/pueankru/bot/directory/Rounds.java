package org.pueankru.bot.directory;

/** Where slow rounds run. */
public final class Rounds {
    /** Name of the scheduler, for {@code @Scheduled}. */
    public static final String SCHEDULER = "directoryRounds";

    private Rounds() {}
}
