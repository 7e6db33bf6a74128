package org.pueankru.bot.help;

import java.util.List;

/** A file of how-to answers that cannot be used, with what is wrong in it, line by line. */
final class BadHowToFile extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final List<String> mistakes;

    BadHowToFile(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
