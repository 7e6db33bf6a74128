package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.PasskeyHolders;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.District.TeacherAdmission;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.Map;

/** How the district works, and the visitor's own sessions. */
@Controller
class SettingsController {
    private static final String PATH = ConsolePaths.HOME + "/settings";

    private final Districts districts;
    private final ApiTokens tokens;
    private final PasskeyHolders passkeys;
    private final Budgets budgets;
    private final NoticeRules rules;
    private final Acts acts;

    SettingsController(
            Districts districts,
            ApiTokens tokens,
            PasskeyHolders passkeys,
            Budgets budgets,
            NoticeRules rules,
            Acts acts) {
        this.passkeys = passkeys;
        this.districts = districts;
        this.tokens = tokens;
        this.budgets = budgets;
        this.rules = rules;
        this.acts = acts;
    }

    @GetMapping(PATH)
    @Needs(Permission.CHANGE_SETTINGS)
    String settings(Visitor visitor, Model model) {
        model.addAttribute("district", visitor.district());
        model.addAttribute("tokens", tokens.all(visitor.districtId()));
        model.addAttribute("days", TokensController.DAYS);
        Budget budget = budgets.of(visitor.districtId());
        model.addAttribute("budget", budget);
        model.addAttribute("second", rules.secondApproval(visitor.districtId()));
        model.addAttribute("approvers", rules.approvers(visitor.districtId()).size());
        return "console/settings";
    }

    @PostMapping(PATH)
    @Needs(Permission.CHANGE_SETTINGS)
    @Proven
    String change(
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String admission,
            @RequestParam(defaultValue = "") String approval,
            RedirectAttributes after) {
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
            return "redirect:" + PATH;
        }
        String line = TypedField.line(name);
        TeacherAdmission teachers =
                admission.equals("director") ? TeacherAdmission.DIRECTOR : TeacherAdmission.OPEN;
        acts.within(
                () -> {
                    districts.rename(visitor.districtId(), line);
                    districts.changeAdmission(
                            visitor.districtId(), teachers, approval.equals("on"));
                    acts.note(
                            visitor,
                            "settings-changed",
                            "district",
                            visitor.districtId().value(),
                            changes(visitor.district(), line, teachers, approval.equals("on")));
                });
        after.addFlashAttribute("done", "done.saved");
        return "redirect:" + PATH;
    }

    /** What is another from now on; of a name only that it is. */
    private static Map<String, String> changes(
            District before, String name, TeacherAdmission teachers, boolean approval) {
        Map<String, String> changes = new HashMap<>();
        if (!before.name().equals(name)) {
            changes.put("changed", "name");
        }
        if (before.teacherAdmission() != teachers) {
            changes.put("admission", teachers == TeacherAdmission.OPEN ? "open" : "director");
        }
        if (before.staffApproval() != approval) {
            changes.put("approval", approval ? "yes" : "no");
        }
        return changes;
    }

    @GetMapping(ConsolePaths.HOME + "/me")
    @Needs(Permission.CONSOLE)
    String me(Visitor visitor, Model model) {
        model.addAttribute("hasPasskey", passkeys.hasPasskey(visitor));
        return "console/me";
    }
}
