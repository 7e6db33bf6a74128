package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Namesakes;
import org.pueankru.bot.directory.Person;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Who has a person's name and may be the same. Thread-safe. */
@Component
class NamesakeRows {
    private final Namesakes namesakes;
    private final PostRows posts;

    NamesakeRows(Namesakes namesakes, PostRows posts) {
        this.namesakes = namesakes;
        this.posts = posts;
    }

    /** Somebody of the name, with what they hold or wait for. */
    record Row(
            UUID id,
            String name,
            @Nullable String code,
            boolean isRegistered,
            List<PostRows.Row> posts) {}

    List<Row> of(DistrictId district, Person person) {
        return namesakes.of(district, person).stream()
                .map(
                        each ->
                                new Row(
                                        each.id().value(),
                                        each.name(),
                                        each.code(),
                                        each.isRegistered(),
                                        current(district, each)))
                .toList();
    }

    private List<PostRows.Row> current(DistrictId district, Person person) {
        return posts.ofPerson(district, person.id()).stream()
                .filter(PostRows.Row::isCurrent)
                .toList();
    }
}
