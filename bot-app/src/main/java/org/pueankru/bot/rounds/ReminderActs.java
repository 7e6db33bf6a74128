package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.rounds.UnsentReminders.Untold;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the office does with the reminders of a notice that went out: ends them, or sends what did
 * not go out. Both are in the audit log. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Service
public class ReminderActs {
    private final Notices notices;
    private final Missing missing;
    private final UnsentReminders unsent;
    private final Reminding reminding;
    private final TakingBack takingBack;
    private final Nudging nudging;
    private final OpenMatters matters;
    private final Outbox outbox;
    private final Budgets budgets;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ReminderActs(
            Notices notices,
            Missing missing,
            UnsentReminders unsent,
            Reminding reminding,
            TakingBack takingBack,
            Nudging nudging,
            OpenMatters matters,
            Outbox outbox,
            Budgets budgets,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.missing = missing;
        this.unsent = unsent;
        this.reminding = reminding;
        this.takingBack = takingBack;
        this.nudging = nudging;
        this.matters = matters;
        this.outbox = outbox;
        this.budgets = budgets;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether its reminders can be ended: a report's are part of its round. */
    public static boolean mayStop(Notice notice) {
        Content content = notice.content();
        return isOut(notice) && content.ladder() != null && content.round() == null;
    }

    private static boolean isOut(Notice notice) {
        return notice.state() == Notice.State.SENDING || notice.state() == Notice.State.SENT;
    }

    /**
     * Nobody is reminded of it any more; what waits is not sent.
     *
     * @return false when there was nothing to end
     */
    public boolean stop(DistrictId district, Notice.Id id, Person.Id by) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(district, id);
                            Optional<Notice> notice =
                                    notices.byId(district, id).filter(ReminderActs::mayStop);
                            notice.ifPresent(one -> stop(district, one, by));
                            return notice.isPresent();
                        }));
    }

    private void stop(DistrictId district, Notice notice, Person.Id by) {
        notices.follow(district, notice.id(), notice.content().withoutReminders(), by);
        takingBack.dropAll(district, notice.id());
        matters.reminded(district, notice.id());
        note(district, notice.id(), by, "reminders-stopped", Map.of());
    }

    /** What did not go out and nobody made good; empty when all did. */
    public Optional<Unsent> unsent(DistrictId district, Notice notice) {
        List<Untold> untold = untold(district, notice);
        int news = unsent.stoppedNews(district, notice.id()).size();
        if (untold.isEmpty() && news == 0) {
            return Optional.empty();
        }
        Collection<Reach> reached = reached(district, notice, untold).values();
        return Optional.of(
                new Unsent(
                        parts(untold),
                        news,
                        cost(reached),
                        reached.stream().mapToInt(reach -> reach.targets().size()).sum()));
    }

    private List<Untold> untold(DistrictId district, Notice notice) {
        if (!isOut(notice) || notice.content().deadline().isEmpty()) {
            return List.of();
        }
        List<Untold> all = unsent.of(district, notice.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Set<School.Id> open = missing.remindable(district, notice);
        return all.stream().filter(each -> open.contains(each.school())).toList();
    }

    private record Cause(UUID run, Fate fate) {}

    private static List<Unsent.Part> parts(List<Untold> untold) {
        Map<Cause, List<Untold>> parts =
                untold.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> new Cause(each.run(), each.fate()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return parts.values().stream().map(ReminderActs::part).toList();
    }

    private static Unsent.Part part(List<Untold> untold) {
        Untold one = untold.getFirst();
        return new Unsent.Part(
                whom(one.kind()).code(),
                one.day(),
                one.goesByItself(),
                why(one),
                one.words(),
                untold.stream().map(Untold::name).toList());
    }

    private static String why(Untold untold) {
        String why = Objects.requireNonNull(untold.fate().why()).code();
        return untold.isToNobody() ? why + "-" + untold.kind().code() : why;
    }

    private static Step.Kind whom(Step.Kind kind) {
        return kind == Step.Kind.NUDGE ? Step.Kind.SCHOOL : kind;
    }

    private Map<Step.Kind, Reach> reached(DistrictId district, Notice notice, List<Untold> untold) {
        Map<Step.Kind, Set<School.Id>> schools = new EnumMap<>(Step.Kind.class);
        untold.stream()
                .filter(each -> !each.goesByItself())
                .forEach(
                        each ->
                                schools.computeIfAbsent(
                                                whom(each.kind()), _ -> new LinkedHashSet<>())
                                        .add(each.school()));
        Map<Step.Kind, Reach> reached = new EnumMap<>(Step.Kind.class);
        schools.forEach(
                (kind, of) -> reached.put(kind, reminding.reach(district, notice, kind, of)));
        return reached;
    }

    private static int cost(Collection<Reach> reached) {
        return reached.stream().mapToInt(Reach::cost).sum();
    }

    /**
     * Sends now what did not go out, with the words of today, in working hours.
     *
     * @param cost what the page showed; if it costs more, nothing is sent
     */
    public Nudged sendUnsent(District district, Notice notice, int cost, Person.Id by) {
        if (!reminding.mayNow(district.id(), notice)) {
            return Nudged.QUIET;
        }
        if (budgets.of(district.id()).stop() != null) {
            return Nudged.STANDSTILL;
        }
        if (!isCounted(district, notice)) {
            return Nudged.UNCOUNTED;
        }
        return Objects.requireNonNull(
                transaction.execute(_ -> sendUnsent(district.id(), notice.id(), cost, by)));
    }

    private boolean isCounted(District district, Notice notice) {
        List<Boolean> counted =
                reached(district.id(), notice, untold(district.id(), notice)).values().stream()
                        .map(reach -> nudging.count(district, notice, reach))
                        .toList();
        return !counted.contains(false);
    }

    private Nudged sendUnsent(DistrictId district, Notice.Id id, int cost, Person.Id by) {
        notices.lock(district, id);
        Notice notice = notices.byId(district, id).orElseThrow();
        List<UUID> news = unsent.stoppedNews(district, id);
        Map<Step.Kind, Reach> reached = reached(district, notice, untold(district, notice));
        int now = cost(reached.values());
        if (news.isEmpty()
                && reached.values().stream().allMatch(each -> each.targets().isEmpty())) {
            return Nudged.NOBODY;
        }
        if (now > cost) {
            return Nudged.DEARER;
        }
        takingBack.dropStopped(district, id);
        reached.forEach((kind, reach) -> nudging.send(district, notice, kind, reach));
        news.forEach(each -> outbox.goOn(district, each));
        matters.reminded(district, id);
        matters.wentOn(district, id);
        if (untold(district, notice).stream().noneMatch(Untold::isToNobody)) {
            matters.toldAll(district, id);
        }
        note(district, id, by, "reminders-sent", Map.of("cost", Integer.toString(now)));
        return Nudged.SENT;
    }

    private void note(
            DistrictId district,
            Notice.Id notice,
            Person.Id by,
            String act,
            Map<String, String> details) {
        audit.note(
                district,
                new Actor.Somebody(by),
                act,
                new Subject("notice", notice.value()),
                details);
    }
}
