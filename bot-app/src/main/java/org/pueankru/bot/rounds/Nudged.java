package org.pueankru.bot.rounds;

/** What became of a wish to remind schools now. */
public enum Nudged {
    SENT,
    /** It costs more than the page showed. */
    DEARER,
    /** All have answered meanwhile or are to be left alone, or nobody can be reached. */
    NOBODY,
    /** LINE does not count the groups now, so nobody knows what it costs. */
    UNCOUNTED,
    /** LINE takes nothing of the district: what waits goes out first, when it may send again. */
    STANDSTILL,
    /** People are told in working hours only. */
    QUIET
}
