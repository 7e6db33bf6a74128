package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.api.NoticeBody.ListedBody;
import org.pueankru.bot.api.NoticeBody.PreviewBody;
import org.pueankru.bot.api.NoticeBody.StatusBody;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** Announcements. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {
    private final NoticeList list;
    private final NoticeCalls calls;
    private final FirstAnswers answers;

    NoticesApi(NoticeList list, NoticeCalls calls, FirstAnswers answers) {
        this.list = list;
        this.calls = calls;
        this.answers = answers;
    }

    /**
     * What a program saw when it decided.
     *
     * @param cost messages that it may cost at most
     */
    record Decision(@Nullable Integer version, @Nullable Integer cost) {
        int readVersion() {
            return read("version", version);
        }

        int readCost() {
            return read("cost", cost);
        }

        private static int read(String field, @Nullable Integer number) {
            if (number == null || number < 0) {
                throw ApiProblem.wrong(field + " is missing or below 0.");
            }
            return number;
        }
    }

    @GetMapping
    PageBody<ListedBody> all(DistrictId district, HttpServletRequest request) {
        QueryFields query = QueryFields.of(request, "q", "kind", "state", "page");
        query.of("kind", NoticeKind::ofCode);
        query.of("state", state -> Optional.of(state).filter(NoticeList.STATES::contains));
        return PageBody.of(
                list.page(
                        district,
                        query.text("q"),
                        query.text("kind"),
                        query.text("state"),
                        Integer.toString(query.page())),
                row ->
                        new ListedBody(
                                row.id().toString(),
                                row.kind(),
                                row.state(),
                                row.title(),
                                row.changedAt(),
                                row.taken(),
                                row.deliveries()));
    }

    /** A draft; nothing is sent. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NoticeBody create(
            DistrictId district,
            Actor.Api program,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NoticeWanted wanted) {
        return answers.once(
                district,
                key,
                wanted,
                NoticeBody.class,
                () -> NoticeBody.of(calls.create(district, program, wanted)));
    }

    @GetMapping("/{id}")
    NoticeBody one(DistrictId district, @PathVariable String id) {
        return NoticeBody.of(calls.find(district, id));
    }

    @GetMapping("/{id}/preview")
    PreviewBody preview(DistrictId district, @PathVariable String id) {
        return calls.preview(district, calls.find(district, id));
    }

    @GetMapping("/{id}/status")
    StatusBody status(DistrictId district, @PathVariable String id) {
        return calls.status(district, calls.find(district, id));
    }

    /** Plans it, or puts it before a second person: the state tells which. */
    @PostMapping("/{id}/submit")
    NoticeBody submit(
            DistrictId district,
            Actor.Api program,
            @PathVariable String id,
            @RequestBody Decision decision) {
        calls.submit(
                district,
                program,
                calls.find(district, id),
                decision.readVersion(),
                decision.readCost());
        return one(district, id);
    }

    @PostMapping("/{id}/approve")
    NoticeBody approve(
            DistrictId district,
            Actor.Api program,
            @PathVariable String id,
            @RequestBody Decision decision) {
        calls.approve(
                district,
                program,
                calls.find(district, id),
                decision.readVersion(),
                decision.readCost());
        return one(district, id);
    }

    @PostMapping("/{id}/cancel")
    NoticeBody cancel(DistrictId district, Actor.Api program, @PathVariable String id) {
        calls.cancel(district, program, calls.find(district, id));
        return one(district, id);
    }
}
