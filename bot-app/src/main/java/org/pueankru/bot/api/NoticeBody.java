package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An announcement as programs see it.
 *
 * @param version to be named by what is done to it next
 * @param approvedCost messages that it may cost at most; null while nobody agreed
 */
record NoticeBody(
        String id,
        String kind,
        String state,
        int version,
        String title,
        String text,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable String place,
        String asks,
        @Nullable Integer places,
        @Nullable RemindersBody reminders,
        @Nullable RoundBody round,
        @Nullable String poster,
        @Nullable String corrects,
        boolean everybody,
        String way,
        @Nullable Instant sendAt,
        int rideHours,
        Instant changedAt,
        @Nullable Integer approvedCost,
        @Nullable Instant releasedAt) {
    static NoticeBody of(Notice notice) {
        Content content = notice.content();
        Notice.Approval approval = notice.approval();
        return new NoticeBody(
                notice.id().value().toString(),
                notice.kind().code(),
                notice.state().code(),
                notice.version(),
                content.title(),
                content.text(),
                content.from(),
                content.to(),
                content.place(),
                content.asks().code(),
                content.places(),
                content.ladder() == null ? null : RemindersBody.of(content.ladder()),
                content.round() == null ? null : RoundBody.of(content.round()),
                content.poster() == null ? null : content.poster().path(),
                notice.corrects() == null ? null : notice.corrects().value().toString(),
                notice.audience().isEverybody(),
                notice.audience().way().code(),
                notice.sendAt(),
                notice.ride().hours(),
                notice.changedAt(),
                approval == null ? null : approval.cost(),
                notice.releasedAt());
    }

    /** When those who have not answered are reminded. */
    record RemindersBody(@Nullable LocalDate by, List<Integer> days, int most, int gap) {
        static RemindersBody of(Ladder ladder) {
            return new RemindersBody(ladder.by(), ladder.days(), ladder.most(), ladder.gap());
        }
    }

    /** Of which round a report is due. */
    record RoundBody(String name, int fiscalYear, boolean names, boolean goesUp) {
        static RoundBody of(Content.Round round) {
            return new RoundBody(round.name(), round.fiscalYear(), round.names(), round.goesUp());
        }
    }

    /**
     * An announcement among all.
     *
     * @param taken deliveries that LINE took
     */
    record ListedBody(
            String id,
            String kind,
            String state,
            String title,
            Instant changedAt,
            int taken,
            int deliveries) {}

    /** A school that nobody can be reached of; by its code. */
    record UnreachedBody(String school, String why) {}

    /**
     * What sending would mean now.
     *
     * @param cost messages that LINE counts, without those groups that could not be counted
     * @param uncountedGroups of which LINE did not say how many are in them
     * @param left messages that the month has for such a notice; null = unlimited or not known
     * @param cheaperCost the same schools by {@code "way": "cheaper"}; null = no less
     */
    record PreviewBody(
            int cost,
            long uncountedGroups,
            @Nullable Long left,
            boolean affordable,
            @Nullable Integer cheaperCost,
            Instant goesAt,
            boolean needsSecond,
            long schools,
            long groups,
            long people,
            List<UnreachedBody> unreached) {
        static PreviewBody of(Notice notice, Preview preview, Map<String, Reach.Why> unreached) {
            Budget budget = preview.budget();
            Reach cheaper = preview.cheaper();
            boolean known = budget.isKnown() && budget.quota() != null;
            long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
            return new PreviewBody(
                    preview.cost(),
                    preview.reach().uncounted(),
                    known ? left : null,
                    !known || preview.isAffordable(notice.kind()),
                    cheaper == null ? null : cheaper.cost(),
                    preview.goesAt(),
                    preview.needsSecond() && !notice.kind().isUrgent(),
                    preview.reach().schools(),
                    preview.reach().groups(),
                    preview.reach().people(),
                    unreached.entrySet().stream()
                            .map(each -> new UnreachedBody(each.getKey(), each.getValue().code()))
                            .sorted(Comparator.comparing(UnreachedBody::school))
                            .toList());
        }
    }

    /** A school's delivery and answer. */
    record SchoolStatus(
            String school,
            @Nullable String delivery,
            @Nullable String unreached,
            @Nullable String answer) {}

    /**
     * How far it has come.
     *
     * @param stopped why it stands still: {@code refused}, {@code limit} or {@code person}
     * @param lineSays LINE's words, where LINE stopped it
     * @param deliveries how many are in which state
     * @param spent messages that LINE counts for those it took
     * @param saved messages that free replies saved
     */
    record StatusBody(
            String state,
            @Nullable String stopped,
            @Nullable String lineSays,
            Map<String, Integer> deliveries,
            int spent,
            int saved,
            List<SchoolStatus> schools) {
        static StatusBody of(
                Notice notice,
                @Nullable Sending sending,
                Sending.Progress progress,
                List<NoticeSchools.Row> rows) {
            Sending.Stop stop = sending == null ? null : sending.stop();
            Map<String, Integer> counts = new TreeMap<>();
            for (Delivery.State state : Delivery.State.values()) {
                counts.put(state.code(), progress.of(state));
            }
            return new StatusBody(
                    notice.state().code(),
                    stop == null ? null : stop.why().name().toLowerCase(Locale.ROOT),
                    stop == null ? null : stop.words(),
                    counts,
                    progress.spent(),
                    progress.saved(),
                    rows.stream()
                            .map(
                                    row ->
                                            new SchoolStatus(
                                                    row.code(),
                                                    row.delivery(),
                                                    row.unreached(),
                                                    row.answer()))
                            .toList());
        }
    }
}
