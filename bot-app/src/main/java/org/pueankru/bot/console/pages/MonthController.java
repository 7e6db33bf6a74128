package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.outbox.Budgets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The month's messages and who agrees to announcements; a part of the settings. */
@Controller
class MonthController {
    private static final String SETTINGS = ConsolePaths.HOME + "/settings";
    private static final Set<String> STOPS = Set.of("messages-used-up", "channel-token-refused");

    private final Budgets budgets;
    private final NoticeRules rules;
    private final Attention attention;
    private final Acts acts;

    MonthController(Budgets budgets, NoticeRules rules, Attention attention, Acts acts) {
        this.budgets = budgets;
        this.rules = rules;
        this.attention = attention;
        this.acts = acts;
    }

    @PostMapping(SETTINGS + "/notices")
    @Needs(Permission.CHANGE_SETTINGS)
    String change(
            Visitor visitor,
            @RequestParam(defaultValue = "") String reserve,
            @RequestParam(defaultValue = "") String second,
            RedirectAttributes after) {
        Optional<Integer> messages = TypedField.count(reserve);
        if (messages.isEmpty()) {
            after.addFlashAttribute("wrong", "month.reserve-wrong");
            return "redirect:" + SETTINGS;
        }
        DistrictId district = visitor.districtId();
        acts.within(
                () -> {
                    budgets.reserve(district, messages.get());
                    rules.secondApproval(district, second.equals("on"));
                    acts.note(
                            visitor,
                            "notice-rules-changed",
                            "district",
                            district.value(),
                            Map.of(
                                    "reserve",
                                    messages.get().toString(),
                                    "second",
                                    second.equals("on") ? "yes" : "no"));
                });
        after.addFlashAttribute("done", "done.saved");
        return "redirect:" + SETTINGS;
    }

    /** Asks LINE what the month has left; waits for it. */
    @PostMapping(SETTINGS + "/notices/ask")
    @Needs(Permission.CHANGE_SETTINGS)
    String ask(Visitor visitor, RedirectAttributes after) {
        Instant before = budgets.of(visitor.districtId()).readAt();
        if (Objects.equals(before, budgets.fresh(visitor.district()).readAt())) {
            after.addFlashAttribute("wrong", "month.no-answer");
        }
        return "redirect:" + SETTINGS;
    }

    /** Somebody saw to what stopped all sending. */
    @PostMapping(SETTINGS + "/notices/go-on")
    @Needs(Permission.CHANGE_SETTINGS)
    String goOn(Visitor visitor, RedirectAttributes after) {
        DistrictId district = visitor.districtId();
        acts.within(
                () -> {
                    budgets.goOn(district);
                    attention.open(district).stream()
                            .filter(entry -> STOPS.contains(entry.kind()))
                            .forEach(entry -> attention.close(district, entry.id()));
                    acts.note(visitor, "sending-went-on", "district", district.value());
                });
        after.addFlashAttribute("done", "month.went-on");
        return "redirect:" + SETTINGS;
    }
}
