package org.pueankru.bot.webhook;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure for operators without its message, because messages of exceptions may quote
 * what people wrote.
 */
final class FailureText {
    private static final int FRAMES = 4;

    /** Chains of causes can be long, even endless. */
    private static final int CAUSES = 5;

    private FailureText() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(FailureText::one)
                .collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable failure) {
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
        return failure.getClass().getSimpleName() + " at " + where;
    }

    private static String simpleName(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    }
}
