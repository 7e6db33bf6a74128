package org.pueankru.bot.console.rounds;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.NameKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which schools of a round are asked for, in SQL over {@link RoundTable}'s rows. */
final class WishedSchools {
    private WishedSchools() {}

    /** What holds for them; the list learns the values. */
    static List<String> conditions(Listing list, RoundWish wish) {
        List<String> conditions = new ArrayList<>();
        String name = NameKey.ofSchool(wish.q());
        if (!name.isEmpty()) {
            list.and("true", "name", name).and("true", "code", wish.q().toLowerCase(Locale.ROOT));
            conditions.add(
                    "(t.name_key like '%' || :name || '%' or starts_with(lower(t.code), :code))");
        }
        if (!wish.network().isEmpty()) {
            list.and("true", "network", PathId.of(wish.network()));
            conditions.add("t.network_id = :network");
        }
        switch (wish.state()) {
            case "open" -> conditions.add("t.reported_at is null");
            case "reported" -> conditions.add("t.reported_at is not null");
            case "own-due" -> conditions.add("t.has_own_due and t.reported_at is null");
            case "stopped" -> conditions.add("t.is_stopped and t.reported_at is null");
            default ->
                    Standing.find(wish.state())
                            .ifPresent(
                                    one -> {
                                        list.and("true", "state", one.code());
                                        conditions.add("t.state = :state");
                                    });
        }
        return conditions;
    }
}
