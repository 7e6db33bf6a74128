package org.pueankru.bot.api;

import org.pueankru.bot.directory.Page;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param total how many the whole list has
 * @param page the number of this part, the first being 1
 * @param pages how many parts there are
 */
record PageBody<T>(List<T> items, long total, int page, long pages) {
    static <R, T> PageBody<T> of(Page<R> page, Function<R, T> body) {
        return new PageBody<>(
                page.rows().stream().map(body).toList(), page.total(), page.number(), page.pages());
    }
}
