package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Rounds;
import org.pueankru.bot.notices.NoticeSeries.Series;
import org.pueankru.bot.notices.NoticeTemplates.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes announcements of what recurs. Every instance looks; which of them makes one the store
 * decides. Of runs that were missed only the latest is made.
 */
@Component
class SeriesRounds {
    /** More than a series can miss while anybody remembers. */
    private static final int MOST_MISSED = 400;

    private static final Logger log = LoggerFactory.getLogger(SeriesRounds.class);

    private final NoticeSeries all;
    private final NoticeTemplates templates;
    private final Notices notices;
    private final Announcing announcing;
    private final Posts posts;
    private final Attention attention;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeriesRounds(
            NoticeSeries all,
            NoticeTemplates templates,
            Notices notices,
            Announcing announcing,
            Posts posts,
            Attention attention,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.all = all;
        this.templates = templates;
        this.notices = notices;
        this.announcing = announcing;
        this.posts = posts;
        this.attention = attention;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS, scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            all.due()
                    .forEach(
                            district -> all.on(district).forEach(series -> look(district, series)));
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private void look(DistrictId district, Series series) {
        templates
                .byId(district, series.template())
                .ifPresent(template -> look(district, series, template));
    }

    private void look(DistrictId district, Series series, Template template) {
        Instant now = clock.instant();
        List<Run> due =
                all
                        .runsFrom(
                                district,
                                series.nextOn(),
                                template.kind(),
                                series.plan(),
                                MOST_MISSED)
                        .stream()
                        .filter(run -> !run.skipped() && !run.goesAt().isAfter(now))
                        .toList();
        if (!due.isEmpty()) {
            LocalDate next = series.plan().rhythm().onOrAfter(due.getLast().wished().plusDays(1));
            transaction.executeWithoutResult(_ -> run(district, series, template, next));
        }
    }

    private void run(DistrictId district, Series series, Template template, LocalDate next) {
        if (!all.step(district, series, next.isAfter(series.plan().until()) ? null : next)) {
            return;
        }
        if (!Permission.WRITE_NOTICES.isGivenBy(posts.held(district, series.madeBy()))) {
            all.stop(district, series.id());
            attention.tell(
                    district, "recurring-stopped", new Subject("notice-series", series.id()));
            return;
        }
        Notice made = notices.add(district, template.draft(), series.madeBy());
        audit.note(
                district,
                new Actor.Service(),
                "notice-recurred",
                new Subject("notice", made.id().value()),
                Map.of());
        if (!announcing.planAgreed(district, made, series.cost(), series.madeBy())) {
            attention.tell(
                    district, "recurring-reaches-nobody", new Subject("notice", made.id().value()));
        }
    }
}
