package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The buttons of registering, as data: a word and, behind a bar, what it is about. */
enum RegisterTap {
    YES("yes"),
    NO("no"),
    ROLE("role"),
    SCHOOL("school"),
    OTHER_SCHOOL("other"),
    RENAME("rename"),
    CONFIRM("ok"),
    LISTED("listed"),
    NOT_LISTED("not-listed"),
    ADD("add"),
    MOVE("move");

    static final String KEY = "reg";

    private final String word;

    RegisterTap(String word) {
        this.word = word;
    }

    String data() {
        return KEY + ":" + word;
    }

    String data(String about) {
        return data() + "|" + about;
    }

    /** A button that was tapped. */
    record Read(RegisterTap tap, String about) {
        /** What it is about, when that is a row of ours. */
        @Nullable UUID id() {
            try {
                return UUID.fromString(about);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
    }

    /** Reads data without the key. */
    static Optional<Read> read(String data) {
        int bar = data.indexOf('|');
        String word = bar < 0 ? data : data.substring(0, bar);
        String about = bar < 0 ? "" : data.substring(bar + 1);
        return Arrays.stream(values())
                .filter(tap -> tap.word.equals(word))
                .findFirst()
                .map(tap -> new Read(tap, about));
    }
}
