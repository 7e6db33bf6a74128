package org.pueankru.bot.menus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.RichMenus;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Compares what people should see with what they were given, and a few with what LINE says; who
 * differs is linked anew. Menus that are missing at LINE are told to staff: the bot makes none.
 */
@Component
class MenuDrift {
    private static final String MISSING = "menus-missing";
    private static final int ASKED = 10;

    private final MenuBook book;
    private final MenuDue due;
    private final LineMenuIds ids;
    private final RichMenus line;
    private final Attention attention;
    private final ConcurrentMap<DistrictId, Integer> people = new ConcurrentHashMap<>();
    private final ConcurrentMap<DistrictId, Integer> menus = new ConcurrentHashMap<>();

    MenuDrift(
            MenuBook book,
            MenuDue due,
            LineMenuIds ids,
            RichMenus line,
            Attention attention,
            MeterRegistry meters) {
        this.book = book;
        this.due = due;
        this.ids = ids;
        this.line = line;
        this.attention = attention;
        Gauge.builder("menus.people.drifted", people, MenuDrift::sum)
                .description("people who have another rich menu than their role's")
                .register(meters);
        Gauge.builder("menus.missing", menus, MenuDrift::sum)
                .description("rich menus of ours that LINE does not have")
                .register(meters);
    }

    private static double sum(Map<DistrictId, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where LINE has no menu of ours at all, nobody wished for any. */
    void reconcile(District district) {
        if (ids.ask(district.channel())
                instanceof Fact.Known<Map<String, String>>(Map<String, String> aliases)) {
            boolean shown = book.isShown(aliases.keySet());
            tellMissing(district, shown ? book.missing(aliases.keySet()) : List.of());
            Set<PersonId> differ = shown ? differing(district, aliases) : Set.of();
            people.put(district.id(), differ.size());
            due.add(district.id(), differ);
        }
    }

    private void tellMissing(District district, List<MenuBook.Tab> missing) {
        menus.put(district.id(), missing.size());
        Subject subject = new Subject("district", district.id().value());
        if (!missing.isEmpty()) {
            attention.tell(district.id(), MISSING, subject);
        } else {
            attention.close(district.id(), MISSING, subject.id());
        }
    }

    private Set<PersonId> differing(District district, Map<String, String> aliases) {
        Map<PersonId, String> given = due.given(district.id());
        Set<PersonId> differ = differing(book, due.roles(district.id()), given, aliases);
        differ.addAll(differingAtLine(district, given, differ, Set.copyOf(aliases.values())));
        return differ;
    }

    /** Who was given another menu than the role's. */
    static Set<PersonId> differing(
            MenuBook book,
            Map<PersonId, MenuRole> wanted,
            Map<PersonId, String> given,
            Map<String, String> aliases) {
        Set<PersonId> differ = new HashSet<>();
        wanted.forEach(
                (person, role) -> {
                    if (!Objects.equals(book.menuOf(role, aliases), given.get(person))) {
                        differ.add(person);
                    }
                });
        given.keySet().stream().filter(person -> !wanted.containsKey(person)).forEach(differ::add);
        return differ;
    }

    /** LINE is asked for a few at random: links of many are made later, and may come to nothing. */
    private List<PersonId> differingAtLine(
            District district, Map<PersonId, String> given, Set<PersonId> known, Set<String> ours) {
        List<PersonId> some =
                new ArrayList<>(
                        given.keySet().stream().filter(person -> !known.contains(person)).toList());
        Collections.shuffle(some);
        return some.stream()
                .limit(ASKED)
                .filter(person -> differs(district, person, given.get(person), ours))
                .toList();
    }

    private boolean differs(
            District district, PersonId person, @Nullable String menu, Set<String> ours) {
        return switch (line.of(district.channel(), person)) {
            // whoever opened another tab has that one's
            case Fact.Known<String>(String id) -> !id.equals(menu) && !ours.contains(id);
            // who blocked the bot has none, and LINE does not say so
            case Fact.NotThere<String> _ -> false;
            case Fact.NotAllowed<String> _, Fact.NoAnswer<String> _ -> false;
        };
    }
}
