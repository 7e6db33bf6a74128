package org.pueankru.bot.console.pages;

import org.pueankru.bot.directory.Attention;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How soon somebody should look at something; the first is the soonest. Pure. */
enum Urgency {
    /** Somebody calls for help. */
    HELP("help-needed"),
    /** Nothing of the district goes out. */
    STANDSTILL("messages-used-up", "channel-token-refused"),
    /** Something that was meant to go out does not, or went out unseen by a second person. */
    STOPPED(
            "notice-out-of-messages",
            "notice-costs-more",
            "notice-nobody",
            "notice-uncounted",
            "notice-refused",
            "notice-sent-unapproved",
            "reminder-costs-more",
            "recurring-stopped",
            "recurring-reaches-nobody"),
    /** People wait for an answer. */
    WAITED_FOR(
            "notice-to-approve",
            "notice-sent-back",
            "report-help",
            "report-more-time",
            "post-waiting",
            "code-guessing",
            "seat-moved-up"),
    /** It can wait. */
    LATER();

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> kinds;

    Urgency(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    static Urgency of(Attention.Entry entry) {
        for (Urgency urgency : values()) {
            if (urgency.kinds.contains(entry.kind())) {
                return urgency;
            }
        }
        return LATER;
    }

    /** The most urgent first, else in the order in which they are. */
    static List<Attention.Entry> sorted(List<Attention.Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Urgency::of)).toList();
    }
}
