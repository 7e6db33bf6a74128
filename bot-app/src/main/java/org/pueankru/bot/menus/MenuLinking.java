package org.pueankru.bot.menus;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.menus.MenuDue.Claim;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.RichMenus;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives people the menus of their roles; several people of one menu in one request. */
@Component
class MenuLinking {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MenuBook book;
    private final MenuDue due;
    private final LineMenuIds ids;
    private final RichMenus line;

    MenuLinking(MenuBook book, MenuDue due, LineMenuIds ids, RichMenus line) {
        this.book = book;
        this.due = due;
        this.ids = ids;
        this.line = line;
    }

    /** Does what was claimed for a district. */
    void link(District district, List<Claim> claims) {
        List<Claim> each = onePerPerson(claims);
        switch (ids.of(district.channel())) {
            case Fact.Known<Map<String, String>>(Map<String, String> aliases)
                    when !book.isShown(aliases.keySet()) ->
                    due.done(each);
            case Fact.Known<Map<String, String>>(Map<String, String> aliases) ->
                    byMenu(district, each, aliases)
                            .forEach((menu, people) -> inRequests(district, menu.id(), people));
            case Fact.NotThere<Map<String, String>> _ -> due.done(each);
            case Fact.NotAllowed<Map<String, String>> _, Fact.NoAnswer<Map<String, String>> _ ->
                    later(each);
        }
    }

    /** Whoever is there twice is looked at once. */
    private List<Claim> onePerPerson(List<Claim> claims) {
        Map<PersonId, Claim> each = new LinkedHashMap<>();
        List<Claim> again = new ArrayList<>();
        for (Claim claim : claims) {
            if (each.putIfAbsent(claim.person(), claim) != null) {
                again.add(claim);
            }
        }
        due.done(again);
        return List.copyOf(each.values());
    }

    /** A menu at LINE; without an id it is everybody's. */
    private record Menu(@Nullable String id) {}

    /** A role whose menu is not at LINE sees everybody's. */
    private Map<Menu, List<Claim>> byMenu(
            District district, List<Claim> claims, Map<String, String> aliases) {
        Map<PersonId, MenuRole> roles =
                due.roles(district.id(), claims.stream().map(Claim::person).toList());
        Map<Menu, List<Claim>> byMenu = new HashMap<>();
        for (Claim claim : claims) {
            MenuRole role = roles.getOrDefault(claim.person(), MenuRole.GUEST);
            byMenu.computeIfAbsent(new Menu(book.menuOf(role, aliases)), _ -> new ArrayList<>())
                    .add(claim);
        }
        return byMenu;
    }

    private void inRequests(District district, @Nullable String menu, List<Claim> claims) {
        for (int from = 0; from < claims.size(); from += RichMenus.MOST_PEOPLE) {
            int to = Math.min(claims.size(), from + RichMenus.MOST_PEOPLE);
            request(district, menu, claims.subList(from, to));
        }
    }

    private void request(District district, @Nullable String menu, List<Claim> claims) {
        List<PersonId> people = claims.stream().map(Claim::person).toList();
        Fact<Boolean> answer =
                menu == null
                        ? line.unlink(district.channel(), people)
                        : line.link(district.channel(), people, menu);
        switch (answer) {
            case Fact.Known<Boolean> _ -> done(district.id(), menu, people, claims);
            case Fact.NotThere<Boolean> _ -> {
                // the menu was removed, or LINE does not know one of several people
                ids.forget(district.channel());
                if (claims.stream().allMatch(claim -> claim.tries() <= 2)) {
                    later(claims);
                } else if (people.size() > 1) {
                    claims.forEach(claim -> request(district, menu, List.of(claim)));
                } else {
                    due.taken(district.id(), people);
                    due.done(claims);
                }
            }
            case Fact.NotAllowed<Boolean> _, Fact.NoAnswer<Boolean> _ -> later(claims);
        }
    }

    private void done(
            DistrictId district, @Nullable String menu, List<PersonId> people, List<Claim> claims) {
        if (menu == null) {
            due.taken(district, people);
        } else {
            due.given(district, people, menu);
        }
        due.done(claims);
    }

    private void later(List<Claim> claims) {
        claims.stream()
                .collect(Collectors.groupingBy(Claim::tries))
                .forEach((tries, same) -> due.later(same, waitAfter(tries)));
    }

    /** Each wait is twice as long as the one before. */
    static Duration waitAfter(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
