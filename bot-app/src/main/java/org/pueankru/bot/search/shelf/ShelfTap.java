package org.pueankru.bot.search.shelf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A button of a shelf, absolute, as data: a word and, behind a bar, an item's id or a position.
 * Buttons live as long as their chat, so what was once written must stay readable.
 */
record ShelfTap(Word word, String about) {
    static final String KEY = "shelf";

    /** What a button wants. */
    enum Word {
        SAVE,
        REMOVE,
        LIST;

        String data(String about) {
            return KEY + ":" + name().toLowerCase(Locale.ROOT) + "|" + about;
        }
    }

    /** Reads data without the key. */
    static Optional<ShelfTap> read(String data) {
        int bar = data.indexOf('|');
        return bar < 0
                ? Optional.empty()
                : Arrays.stream(Word.values())
                        .filter(
                                word ->
                                        word.name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(data.substring(0, bar)))
                        .findFirst()
                        .map(word -> new ShelfTap(word, data.substring(bar + 1)));
    }

    /** The position that it names; 0 when it names none. */
    int position() {
        return about.matches("[0-9]{1,4}") ? Integer.parseInt(about) : 0;
    }
}
