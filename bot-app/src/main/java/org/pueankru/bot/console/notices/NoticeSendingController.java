package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Halting;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Retries;
import org.pueankru.bot.outbox.Delivery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done to an announcement while it is sent, and after. */
@Controller
class NoticeSendingController {
    private final Halting halting;
    private final Retries retries;
    private final Acted acted;
    private final Proofs proofs;

    NoticeSendingController(Halting halting, Retries retries, Acted acted, Proofs proofs) {
        this.halting = halting;
        this.retries = retries;
        this.acted = acted;
        this.proofs = proofs;
    }

    @PostMapping(NoticePaths.ONE + "/hold")
    @Needs(Permission.WRITE_NOTICES)
    String hold(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        return Acted.told(
                notice,
                halting.hold(visitor.districtId(), notice.id(), visitor.person().id()),
                "notices.done.held",
                after);
    }

    @PostMapping(NoticePaths.ONE + "/go-on")
    @Needs(Permission.WRITE_NOTICES)
    String goOn(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        return Acted.told(
                notice,
                halting.goOn(visitor.districtId(), notice.id(), visitor.person().id()),
                "notices.done.went-on",
                after);
    }

    /**
     * Sends again what failed.
     *
     * @param failed deliveries, each {@code SENDING:CHAT}
     * @param all the state of all that are meant instead of those
     * @param was what the page said of them, so that no others are sent
     * @param sure {@code on} = also what may have arrived
     * @param list what part of the list of failures is shown next; empty = the announcement
     */
    @PostMapping(NoticePaths.ONE + "/retry")
    @Needs(Permission.WRITE_NOTICES)
    String retry(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> failed,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String cost,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") String list,
            HttpServletRequest request,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        if (notice.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        Outcome outcome =
                chosen(visitor, notice, failed, all, was)
                        .map(
                                names ->
                                        retries.send(
                                                visitor.district(),
                                                notice,
                                                names,
                                                Acted.number(cost),
                                                sure.equals("on"),
                                                visitor.person().id()))
                        .orElse(Outcome.CHANGED_MEANWHILE);
        String next = Acted.told(notice, outcome, "notices.done.retried", after);
        return list.isEmpty() ? next : next + "/failures" + ListWish.ofQuery(list).query();
    }

    /** Nothing when others failed, or can be reached, than the page spoke of. */
    private Optional<Set<Delivery.Name>> chosen(
            Visitor visitor, Notice notice, List<String> failed, String all, String was) {
        if (all.isEmpty()) {
            return Optional.of(
                    failed.stream()
                            .map(NoticeSendingController::named)
                            .collect(Collectors.toSet()));
        }
        Unsent unsent = new Unsent(retries.failures(visitor.districtId(), notice));
        return Optional.of(all.equals("unknown") ? unsent.doubtful() : unsent.ready())
                .filter(bulk -> bulk.mark().equals(was))
                .map(Unsent.Bulk::names);
    }

    private static Delivery.Name named(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new NotFound();
        }
        return new Delivery.Name(PathId.of(parts[0]), PathId.of(parts[1]));
    }
}
