package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.question.Question;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that teachers ask, and its answer.
 *
 * @param category as people see it, at most 20 characters
 * @param alsoAsked other ways to ask it
 * @param answer at most 600 UTF-16 units
 * @param checked when somebody last made sure that it is right
 * @param source where it was taken from; empty = not told
 */
record HowTo(
        String id,
        String category,
        String question,
        List<String> alsoAsked,
        String answer,
        @Nullable URI link,
        @Nullable LocalDate checked,
        String source) {
    HowTo {
        alsoAsked = List.copyOf(alsoAsked);
    }

    Question asQuestion() {
        return new Question(
                id, Stream.concat(Stream.of(question), alsoAsked.stream()).distinct().toList());
    }
}
