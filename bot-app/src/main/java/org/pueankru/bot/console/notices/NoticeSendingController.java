package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
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
     * @param sure {@code on} = also what may have arrived
     */
    @PostMapping(NoticePaths.ONE + "/retry")
    @Needs(Permission.WRITE_NOTICES)
    String retry(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> failed,
            @RequestParam(defaultValue = "") String cost,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        if (notice.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        return Acted.told(
                notice,
                retries.send(
                        visitor.district(),
                        notice,
                        failed.stream()
                                .map(NoticeSendingController::named)
                                .collect(Collectors.toSet()),
                        Acted.number(cost),
                        sure.equals("on"),
                        visitor.person().id()),
                "notices.done.retried",
                after);
    }

    private static Delivery.Name named(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new NotFound();
        }
        return new Delivery.Name(PathId.of(parts[0]), PathId.of(parts[1]));
    }
}
