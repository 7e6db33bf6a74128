package org.pueankru.bot.webhook;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a failure for operators without its message, because messages of exceptions may quote
 * what people wrote.
 */
final class FailureText {
    private static final int FRAMES = 4;

    private FailureText() {}

    static String of(Throwable failure) {
        String where =
                Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(
                                frame ->
                                        simpleName(frame)
                                                + "."
                                                + frame.getMethodName()
                                                + ":"
                                                + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
        Throwable cause = failure.getCause();
        String text = failure.getClass().getSimpleName() + " at " + where;
        return cause == null || cause == failure ? text : text + "; caused by " + of(cause);
    }

    private static String simpleName(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    }
}
