package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What LINE was asked to send to each target and what it accepted, for tests to see that nothing
 * was sent twice. Counts are kept for all; ids and keys of the newest {@value #ACCEPTANCES_KEPT}
 * acceptances; messages of as many as the transcript keeps. Thread-safe.
 */
public final class Ledger {
    static final int ACCEPTANCES_KEPT = 250_000;

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Deque<Kept> newest = new ArrayDeque<>();
    private final Deque<Kept> withMessages = new ArrayDeque<>();
    private int messagesKept;

    Ledger(int messagesKept) {
        this.messagesKept = messagesKept;
    }

    /**
     * One request that LINE accepted for a target.
     *
     * @param people how many are reached; 0 = accepted but not delivered
     * @param messages null when they are no longer kept
     */
    public record Acceptance(
            Instant at,
            String via,
            String requestId,
            @Nullable String retryKey,
            int people,
            @Nullable List<JsonNode> messages) {}

    /**
     * What there is to say of a target.
     *
     * @param tries requests that named it, whatever became of them
     * @param accepted pushes and multicasts that LINE accepted
     * @param replies answers, which are free
     * @param again requests with a retry key that had been accepted
     * @param changed those of them with another body
     * @param people counted against the quota
     * @param acceptances the newest of them, oldest first
     */
    public record Target(
            String to,
            int tries,
            int accepted,
            int replies,
            int again,
            int changed,
            int people,
            List<Acceptance> acceptances) {}

    /**
     * The same over all targets.
     *
     * @param targets that something was accepted for, unasked
     * @param acceptedPerTarget how many targets have how many acceptances; {@code {1: n}} = each
     *     exactly once
     */
    public record Totals(
            int targets,
            int tries,
            int accepted,
            int replies,
            int again,
            int changed,
            int people,
            SortedMap<Integer, Integer> acceptedPerTarget) {}

    private static final class Account {
        private final Deque<Kept> acceptances = new ArrayDeque<>();
        private int tries;
        private int accepted;
        private int replies;
        private int again;
        private int changed;
        private int people;
    }

    private static final class Kept {
        private final Account account;
        private final Acceptance acceptance;
        private @Nullable List<JsonNode> messages;

        Kept(Account account, Entry.BotSent sent) {
            this.account = account;
            this.acceptance =
                    new Acceptance(
                            sent.at(),
                            sent.via(),
                            sent.requestId(),
                            sent.retryKey(),
                            sent.cost(),
                            null);
            this.messages = sent.messages();
        }

        Acceptance view() {
            return new Acceptance(
                    acceptance.at(),
                    acceptance.via(),
                    acceptance.requestId(),
                    acceptance.retryKey(),
                    acceptance.people(),
                    messages);
        }
    }

    /** What there is to say of this target, if it was ever named. */
    public synchronized Optional<Target> target(String to) {
        return Optional.ofNullable(accounts.get(to)).map(account -> view(to, account, true));
    }

    /** All targets in the order in which they were first named, without the messages. */
    public synchronized List<Target> targets() {
        List<Target> targets = new ArrayList<>(accounts.size());
        accounts.forEach((to, account) -> targets.add(view(to, account, false)));
        return targets;
    }

    /** The sums. */
    public synchronized Totals totals() {
        Account sum = new Account();
        SortedMap<Integer, Integer> spread = new TreeMap<>();
        for (Account account : accounts.values()) {
            sum.tries += account.tries;
            sum.accepted += account.accepted;
            sum.replies += account.replies;
            sum.again += account.again;
            sum.changed += account.changed;
            sum.people += account.people;
            if (account.accepted > 0) {
                spread.merge(account.accepted, 1, Integer::sum);
            }
        }
        int targets = spread.values().stream().mapToInt(Integer::intValue).sum();
        return new Totals(
                targets,
                sum.tries,
                sum.accepted,
                sum.replies,
                sum.again,
                sum.changed,
                sum.people,
                spread);
    }

    synchronized void tried(String to) {
        account(to).tries++;
    }

    synchronized void accepted(Entry.BotSent sent) {
        Account account = account(sent.chat());
        if (sent.via().equals("reply")) {
            account.replies++;
        } else {
            account.accepted++;
        }
        account.people += sent.cost();
        keep(new Kept(account, sent));
    }

    synchronized void again(List<String> targets, boolean isChanged) {
        for (String to : targets) {
            Account account = account(to);
            account.again++;
            account.changed += isChanged ? 1 : 0;
        }
    }

    synchronized void keepMessages(int most) {
        messagesKept = most;
        dropMessages();
    }

    synchronized void forgetAll() {
        accounts.clear();
        newest.clear();
        withMessages.clear();
    }

    private void keep(Kept kept) {
        kept.account.acceptances.add(kept);
        newest.add(kept);
        withMessages.add(kept);
        dropMessages();
        if (newest.size() > ACCEPTANCES_KEPT) {
            newest.remove().account.acceptances.remove();
        }
    }

    private void dropMessages() {
        while (withMessages.size() > messagesKept) {
            withMessages.remove().messages = null;
        }
    }

    private Account account(String to) {
        return accounts.computeIfAbsent(to, target -> new Account());
    }

    private static Target view(String to, Account account, boolean full) {
        return new Target(
                to,
                account.tries,
                account.accepted,
                account.replies,
                account.again,
                account.changed,
                account.people,
                account.acceptances.stream()
                        .map(kept -> full ? kept.view() : kept.acceptance)
                        .toList());
    }
}
