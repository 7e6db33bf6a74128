package org.pueankru.bot.admin.doctor;

/**
 * One line of the doctor's.
 *
 * @param todo what to do; empty when all is well
 */
record Finding(Level level, String about, String says, String todo) {
    /** How it is. */
    enum Level {
        OK,
        /** The service works, but not with all of it. */
        WARN,
        /** The service does not work, or soon will not. */
        FAIL
    }

    static Finding ok(String about, String says) {
        return new Finding(Level.OK, about, says, "");
    }

    static Finding warn(String about, String says, String todo) {
        return new Finding(Level.WARN, about, says, todo);
    }

    static Finding fail(String about, String says, String todo) {
        return new Finding(Level.FAIL, about, says, todo);
    }

    String line() {
        String word = level.name().toLowerCase(java.util.Locale.ROOT);
        return "%-4s  %-12s %s%s".formatted(word, about, says, todo.isEmpty() ? "" : " -> " + todo);
    }
}
