package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.api.PlanBody.ChangeBody;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.exchange.Change;
import org.pueankru.bot.exchange.Extent;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.Imports;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.pueankru.bot.exchange.Plan;
import org.pueankru.bot.exchange.RefusedFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Files of networks, schools and people: first what one would do, then exactly that. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {
    /** In bytes; what reads files refuses those that are slightly too large itself. */
    private static final int LARGEST = 21 << 20;

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    /**
     * Which plan to apply.
     *
     * @param plan of the {@link PlanBody} that was shown
     * @param leaveOutProblems whether to take the rest when some rows have problems
     */
    record ApplyWanted(@Nullable String plan, @Nullable Boolean leaveOutProblems) {}

    /** All of the plan is in the directory. */
    record AppliedBody(Plan.Counts counts) {}

    /** The body is the file itself, CSV or XLSX. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanBody dryRun(DistrictId district, Actor.Api program, HttpServletRequest request)
            throws IOException {
        refuseForms(request);
        QueryFields query = QueryFields.of(request, "kind", "extent");
        FileKind kind =
                query.of("kind", FileKind::ofCode)
                        .orElseThrow(() -> ApiProblem.wrong("kind is missing."));
        Extent extent = query.of("extent", Extent::ofCode).orElse(Extent.ADD_AND_CHANGE);
        byte[] file = request.getInputStream().readNBytes(LARGEST);
        if (file.length == 0) {
            throw ApiProblem.wrong("The body is empty; it is to be the file.");
        }
        try {
            return body(imports.dryRun(district, kind, extent, file, program), program);
        } catch (RefusedFile refused) {
            throw ApiProblem.wrong("The file was not taken: " + refused.problem().english() + ".");
        }
    }

    /** Their bodies are taken apart, and are no file any more. */
    private static void refuseForms(HttpServletRequest request) {
        String type = request.getContentType();
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("multipart/") || lower.startsWith("application/x-www-form")) {
            throw ApiProblem.wrong(
                    "The body is to be the file itself, with a Content-Type such as text/csv.");
        }
    }

    @GetMapping("/{id}")
    PlanBody again(DistrictId district, Actor.Api program, @PathVariable String id) {
        return body(find(district, id), program);
    }

    @GetMapping("/{id}/changes")
    PageBody<ChangeBody> changes(
            DistrictId district, @PathVariable String id, HttpServletRequest request) {
        int page = QueryFields.of(request, "page").page();
        List<Change> changes = find(district, id).plan().changes();
        int pages = Math.max(1, (changes.size() + Page.SIZE - 1) / Page.SIZE);
        int shown = Math.min(page, pages);
        int from = (shown - 1) * Page.SIZE;
        int to = Math.min(from + Page.SIZE, changes.size());
        return PageBody.of(
                new Page<>(changes.subList(from, to), changes.size(), shown), ChangeBody::of);
    }

    @PostMapping("/{id}/apply")
    AppliedBody apply(
            DistrictId district,
            Actor.Api program,
            @PathVariable String id,
            @RequestBody ApplyWanted wanted) {
        DryRun run = find(district, id);
        if (wanted.plan() == null) {
            throw ApiProblem.wrong("plan is missing.");
        }
        boolean leaveOut = Boolean.TRUE.equals(wanted.leaveOutProblems());
        return switch (imports.apply(district, run.id(), wanted.plan(), program, leaveOut)) {
            case Outcome.Applied(Plan plan) -> new AppliedBody(plan.counts());
            case Outcome.Otherwise(DryRun now) ->
                    throw ApiProblem.conflict(
                                    "Nothing was applied: this is not the plan as it is now.")
                            .with("now", body(now, program));
            case Outcome.NotApplicable(DryRun now) ->
                    throw ApiProblem.conflict(
                                    "Nothing was applied: rows have problems, or posts at the office would change, which staff do.")
                            .with("now", body(now, program));
            case Outcome.Gone _ -> throw ApiProblem.notFound("import");
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(DistrictId district, @PathVariable String id) {
        if (!imports.discard(district, find(district, id).id())) {
            throw ApiProblem.notFound("import");
        }
    }

    private DryRun find(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> imports.again(district, known))
                .orElseThrow(() -> ApiProblem.notFound("import"));
    }

    private PlanBody body(DryRun run, Actor.Api program) {
        return PlanBody.of(run, imports, program);
    }
}
