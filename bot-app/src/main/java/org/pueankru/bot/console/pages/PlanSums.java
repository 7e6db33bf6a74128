package org.pueankru.bot.console.pages;

import org.pueankru.bot.directory.Role;
import org.pueankru.bot.exchange.Change;
import org.pueankru.bot.exchange.Change.Thing;
import org.pueankru.bot.exchange.Column;
import org.pueankru.bot.exchange.ExchangeWords;
import org.pueankru.bot.exchange.Extent;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.Plan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in a few sentences. Thread-safe. */
@Component
class PlanSums {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final ExchangeWords words;

    PlanSums(MessageSource messages, ExchangeWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** What a file does to each kind of thing, schools and networks apart. */
    List<String> sums(Plan plan) {
        return Stream.of(plan.thing(), Thing.NETWORK)
                .distinct()
                .filter(thing -> thing == plan.thing() || plan.has(thing))
                .map(thing -> sum(thing, plan.counts(thing)))
                .toList();
    }

    private String sum(Thing thing, Plan.Counts counts) {
        return say(
                "imports.sum." + thing.name().toLowerCase(Locale.ROOT),
                Integer.toString(counts.added()),
                Integer.toString(counts.changed()),
                Integer.toString(counts.moved()),
                Integer.toString(counts.ended()));
    }

    /** What a whole list of people ends, and what it does not; nothing of other files. */
    List<String> rules(Plan plan) {
        if (plan.kind() != FileKind.PEOPLE || plan.extent() != Extent.WHOLE_LIST) {
            return List.of();
        }
        List<String> rules = new ArrayList<>();
        rules.add(say("imports.rule.named", roles(plan.roles().named())));
        if (!plan.roles().others().isEmpty()) {
            rules.add(say("imports.rule.others", roles(plan.roles().others())));
        }
        if (plan.changes().stream().anyMatch(Change.Kept.class::isInstance)) {
            rules.add(say("imports.rule.kept"));
        }
        return rules;
    }

    private String roles(List<Role> roles) {
        return roles.isEmpty()
                ? say("imports.nothing")
                : roles.stream()
                        .map(role -> words.value(Column.ROLE, role.code()))
                        .collect(Collectors.joining(" "));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
