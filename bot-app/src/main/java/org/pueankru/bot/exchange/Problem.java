package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a file that is not taken.
 *
 * @param row of the file, counted from 1; 0 = the file as a whole
 * @param column null = the row as a whole
 */
public record Problem(int row, @Nullable Column column, Reason reason, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem ofFile(Reason reason, Object... arguments) {
        return new Problem(0, null, reason, texts(arguments));
    }

    static Problem at(int row, @Nullable Column column, Reason reason, Object... arguments) {
        return new Problem(row, column, reason, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).collect(Collectors.toList());
    }

    /** Why, for programs and operators, without row and column. */
    public String sentence() {
        return reason.english(arguments);
    }

    /** One line for operators. */
    public String english() {
        String where = row == 0 ? "" : "row " + row + ", ";
        String what = column == null ? "" : column.code() + ": ";
        return where + what + sentence();
    }

    @Override
    public String toString() {
        return "Problem[row " + row + ", " + reason + "]";
    }
}
