package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatFacts.GroupFacts;
import org.pueankru.bot.notices.Reach.Target;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Counts groups just before something is sent to them: each member costs a message. */
@Component
class GroupCounts {
    /** LINE takes far more at once; other chats use the same connections. */
    private static final int AT_ONCE = 20;

    private final ChatFacts facts;
    private final Groups groups;
    private final Attention attention;
    private final Clock clock;

    GroupCounts(ChatFacts facts, Groups groups, Attention attention, Clock clock) {
        this.facts = facts;
        this.groups = groups;
        this.attention = attention;
        this.clock = clock;
    }

    /** Whether a notice waits for them: what is urgent does not, and what is free costs nothing. */
    static boolean matterTo(Notice notice) {
        return !notice.kind().isUrgent() && !notice.ride().isFreeOnly();
    }

    /**
     * Asks LINE for each; where it does not answer, the last count stays.
     *
     * @return whether LINE answered for all
     */
    boolean refresh(District district, List<Target> targets) {
        AtomicBoolean all = new AtomicBoolean(true);
        each(
                targets,
                target -> {
                    if (!count(district, target)) {
                        all.set(false);
                    }
                });
        return all.get();
    }

    /**
     * Counts the first of these, for somebody who waits for a page: once LINE does not answer, no
     * more are asked.
     *
     * @return whether LINE answered for all that were asked
     */
    boolean begin(District district, List<Target> groups, int most) {
        AtomicBoolean answers = new AtomicBoolean(true);
        each(
                groups.stream().limit(most).toList(),
                target -> {
                    if (answers.get() && !count(district, target)) {
                        answers.set(false);
                    }
                });
        return answers.get();
    }

    private static void each(List<Target> targets, Consumer<Target> work) {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            targets.stream()
                    .filter(target -> !target.isPerson())
                    .forEach(
                            target ->
                                    threads.execute(
                                            () -> {
                                                places.acquireUninterruptibly();
                                                try {
                                                    work.accept(target);
                                                } finally {
                                                    places.release();
                                                }
                                            }));
        }
    }

    /** Whether LINE answered. */
    private boolean count(District district, Target target) {
        Instant asked = clock.instant();
        return switch (facts.group(district.channel(), target.chat())) {
            case Fact.Known<GroupFacts>(GroupFacts known) -> {
                groups.counted(district.id(), target.chat(), known.name(), known.members());
                yield true;
            }
            case Fact.NotThere<GroupFacts> _ -> {
                gone(district, target, asked);
                yield true;
            }
            case Fact.NotAllowed<GroupFacts> _, Fact.NoAnswer<GroupFacts> _ -> false;
        };
    }

    private void gone(District district, Target target, Instant asked) {
        groups.gone(district.id(), target.chat(), Groups.Why.UNKNOWN, asked)
                .ifPresent(
                        group ->
                                attention.tell(
                                        district.id(),
                                        "group-unknown",
                                        new Subject("group", group.id().value())));
    }
}
