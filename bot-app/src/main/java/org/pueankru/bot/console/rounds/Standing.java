package org.pueankru.bot.console.rounds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a school stands with a report that is due. */
enum Standing {
    ON_TIME,
    LATE,
    WAITING,
    OVERDUE,
    HELP,
    MORE_TIME,
    /** Nobody of it could be told. */
    UNREACHABLE,
    /** What was to be sent to it was cancelled. */
    CANCELLED;

    /** As in addresses, messages and the database: {@code on-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing ofCode(String code) {
        return find(code).orElseThrow();
    }

    static Optional<Standing> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean isReported() {
        return this == ON_TIME || this == LATE;
    }

    /** Which colour stands beside its words. */
    public String tone() {
        return switch (this) {
            case ON_TIME, LATE -> "good";
            case WAITING, CANCELLED -> "";
            case MORE_TIME, UNREACHABLE -> "warn";
            case OVERDUE, HELP -> "bad";
        };
    }

    /** A sign that is told apart without colours. */
    public String sign() {
        return switch (this) {
            case ON_TIME -> "✓";
            case LATE -> "✓";
            case WAITING -> "○";
            case OVERDUE -> "!";
            case HELP -> "?";
            case MORE_TIME -> "+";
            case UNREACHABLE -> "×";
            case CANCELLED -> "–";
        };
    }
}
