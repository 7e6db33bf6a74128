package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.Ask.OneItem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person looked at lately, newest last, as the dialogue remembers it. */
record Trail(List<Ask> asks) {
    static final Trail EMPTY = new Trail(List.of());

    private static final int LENGTH = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Trail {
        asks = List.copyOf(asks);
    }

    /** Written form: the asks as the data of their buttons. */
    private record Note(List<String> asks) {}

    /** Reads a note; one that cannot be read is as good as none. */
    static Trail of(@Nullable String memory) {
        if (memory == null) {
            return EMPTY;
        }
        try {
            return new Trail(
                    JSON.readValue(memory, Note.class).asks().stream()
                            .flatMap(data -> AskData.read(data).stream())
                            .toList());
        } catch (JacksonException | NullPointerException e) {
            return EMPTY;
        }
    }

    String note() {
        return JSON.writeValueAsString(new Note(asks.stream().map(AskData::write).toList()));
    }

    Trail then(Ask ask) {
        if (!asks.isEmpty() && asks.getLast().equals(ask)) {
            return this;
        }
        List<Ask> longer = new ArrayList<>(asks);
        longer.add(ask);
        return new Trail(longer.subList(Math.max(0, longer.size() - LENGTH), longer.size()));
    }

    boolean hasPrevious() {
        return asks.size() > 1;
    }

    /** The trail without its newest ask. */
    Trail back() {
        return new Trail(asks.subList(0, asks.size() - 1));
    }

    /** The newest search, or what was chosen by taps; not a "more like this". */
    Optional<ForMedia> lastSearch() {
        return asks.reversed().stream().flatMap(ask -> search(ask).stream()).findFirst();
    }

    private static Optional<ForMedia> search(Ask ask) {
        return switch (ask) {
            case ForMedia media -> Optional.of(media);
            case OnShelf(ForMedia media) -> Optional.of(media);
            case Browse browse -> Optional.of(new ForMedia("", browse.step().filters(), 0));
            case LikeThis _, OneItem _ -> Optional.empty();
        };
    }
}
