package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Post;

import java.time.LocalDate;

/**
 * A post as programs see it; with neither school nor network it is one of the office.
 *
 * @param school the school's code
 * @param network the network's code
 * @param state {@code waiting}, {@code held}, {@code ended} or {@code refused}
 * @param to the last day
 */
record PostBody(
        String id,
        String person,
        String role,
        @Nullable String school,
        @Nullable String network,
        String state,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {
    static PostBody of(Post post, @Nullable String school, @Nullable String network) {
        return new PostBody(
                post.id().value().toString(),
                post.person().value().toString(),
                post.role().code(),
                school,
                network,
                post.state().code(),
                post.from(),
                post.to(),
                post.source().code());
    }
}
