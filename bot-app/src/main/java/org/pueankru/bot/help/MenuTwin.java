package org.pueankru.bot.help;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Turn;

/** The menu in words, for this person. Thread-safe. */
public interface MenuTwin {
    /** What is said to {@code เมนู} in 1:1. */
    Answer menu(Turn turn);
}
