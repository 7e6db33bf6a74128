package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.api.NoticeBody.PreviewBody;
import org.pueankru.bot.api.NoticeBody.StatusBody;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.Pushes.Verdict;
import org.pueankru.bot.notices.Announcing;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.By;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Halting;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Posters;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.notices.Trial;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What programs do with announcements, by the same services as the console. A program acts in the
 * name of whoever made its token. Thread-safe.
 */
@Component
class NoticeCalls {
    private final Notices notices;
    private final Announcing announcing;
    private final Previews previews;
    private final Halting halting;
    private final Posters posters;
    private final NoticeSchools results;
    private final Trial trial;
    private final Sendings sendings;
    private final Districts districts;
    private final Schools schools;
    private final PlaceCodes places;
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeCalls(
            Notices notices,
            Announcing announcing,
            Previews previews,
            Halting halting,
            Posters posters,
            NoticeSchools results,
            Trial trial,
            Sendings sendings,
            Districts districts,
            Schools schools,
            PlaceCodes places,
            ApiTokens tokens,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.announcing = announcing;
        this.previews = previews;
        this.halting = halting;
        this.posters = posters;
        this.results = results;
        this.trial = trial;
        this.sendings = sendings;
        this.districts = districts;
        this.schools = schools;
        this.places = places;
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws ApiProblem when the district has no such announcement
     */
    Notice find(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> notices.byId(district, new Notice.Id(known)))
                .orElseThrow(() -> ApiProblem.notFound("notice"));
    }

    Notice create(DistrictId district, Actor.Api program, NoticeWanted wanted) {
        NoticeKind kind = wanted.readKind();
        Content content = wanted.content(clock.instant(), picture(wanted));
        if (wanted.audience() == null) {
            throw ApiProblem.wrong("audience is missing.");
        }
        Audience audience = wanted.audience().read(district, places);
        if (previews.schoolsIn(district, kind, audience) == 0) {
            throw ApiProblem.wrong("audience: no school is so.");
        }
        Notices.Draft draft =
                new Notices.Draft(
                        kind,
                        content,
                        audience,
                        wanted.readSendAt(clock.instant()),
                        wanted.ride(),
                        corrects(district, wanted));
        try {
            return Objects.requireNonNull(
                    transaction.execute(_ -> added(district, draft, by(district, program))));
        } catch (DuplicateKeyException e) {
            throw ApiProblem.conflict("Another round of this fiscal year has this name.");
        }
    }

    private Content.@Nullable Picture picture(NoticeWanted wanted) {
        return wanted.poster() == null
                ? null
                : posters.picture(wanted.poster())
                        .orElseThrow(
                                () -> ApiProblem.wrong("poster is not known; upload it first."));
    }

    /** What puts a round right is no second round. */
    private Notice.@Nullable Id corrects(DistrictId district, NoticeWanted wanted) {
        if (wanted.corrects() == null) {
            return null;
        }
        if (wanted.readKind() == NoticeKind.REPORT_DUE) {
            throw ApiProblem.wrong("corrects: what puts a round right is of the kind news.");
        }
        return QueryFields.id(wanted.corrects())
                .flatMap(id -> notices.byId(district, new Notice.Id(id)))
                .filter(earlier -> earlier.releasedAt() != null)
                .map(Notice::id)
                .orElseThrow(() -> ApiProblem.wrong("corrects names none that went out."));
    }

    private Notice added(DistrictId district, Notices.Draft draft, By by) {
        Notice added = notices.add(district, draft, by);
        audit.note(
                district,
                by.actor(),
                "notice-written",
                new Subject("notice", added.id().value()),
                Map.of());
        return added;
    }

    private By by(DistrictId district, Actor.Api program) {
        return new By(program, tokens.makerOf(district, program.token()).orElse(null));
    }

    PreviewBody preview(DistrictId id, Notice notice) {
        Preview preview = previews.preview(district(id), notice);
        Map<School.Id, String> codes = new HashMap<>();
        schools.all(id).forEach(school -> codes.put(school.id(), school.code()));
        Map<String, Reach.Why> unreached = new HashMap<>();
        preview.reach()
                .unreached()
                .forEach((school, why) -> unreached.put(codes.getOrDefault(school, ""), why));
        return PreviewBody.of(notice, preview, unreached);
    }

    StatusBody status(DistrictId district, Notice notice) {
        return StatusBody.of(
                notice,
                sendings.byId(district, notice.id().value()).orElse(null),
                sendings.progress(district, notice.id().value()),
                results.rows(district, notice.id()));
    }

    void submit(DistrictId id, Actor.Api program, Notice notice, int version, int cost) {
        District district = district(id);
        checkByLine(district, notice);
        told(announcing.submit(district, notice.id(), version, cost, by(id, program)));
    }

    void approve(DistrictId id, Actor.Api program, Notice notice, int version, int cost) {
        District district = district(id);
        checkByLine(district, notice);
        told(announcing.approve(district, notice.id(), version, cost, by(id, program)));
    }

    void cancel(DistrictId district, Actor.Api program, Notice notice) {
        told(halting.cancel(district, notice.id(), by(district, program)));
    }

    /** Where LINE does not answer, nothing is held up. */
    private void checkByLine(District district, Notice notice) {
        if (trial.check(district, notice)
                instanceof Fact.Known<Verdict>(Verdict.Bad(String reason))) {
            throw ApiProblem.wrong("LINE does not take it: " + reason);
        }
    }

    private static void told(Outcome outcome) {
        switch (outcome) {
            case DONE, NEEDS_SECOND -> {}
            case CHANGED_MEANWHILE ->
                    throw ApiProblem.conflict(
                            "Its version or state is another one by now; read it again.");
            case NOBODY -> throw ApiProblem.conflict("It reaches nobody; see the preview.");
            case DEARER -> throw ApiProblem.conflict("It costs more than that; see the preview.");
            case TOO_DEAR -> throw ApiProblem.conflict("The month's messages do not suffice.");
            case OWN ->
                    throw ApiProblem.forbidden(
                            "Another person of the office has to agree; this program cannot be that person.");
            case HELD -> throw ApiProblem.conflict("It was held; let it go on in the console.");
            case NOT_CONFIRMED ->
                    throw ApiProblem.conflict("Somebody has to confirm it in the console.");
            case UNCOUNTED ->
                    throw ApiProblem.conflict("LINE does not count the groups now; try later.");
        }
    }

    private District district(DistrictId id) {
        return districts.byId(id).orElseThrow(() -> ApiProblem.notFound("district"));
    }
}
