package org.pueankru.bot.rounds;

/** What became of a wish to remind schools now. */
public enum Nudged {
    SENT,
    /** It costs more than the page showed. */
    DEARER,
    /** All have answered meanwhile, or nobody can be reached. */
    NOBODY,
    /** People are told in working hours only. */
    QUIET
}
