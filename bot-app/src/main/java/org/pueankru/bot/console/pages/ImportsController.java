package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.Extent;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.Imports;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.pueankru.bot.exchange.Plan;
import org.pueankru.bot.exchange.RefusedFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Files of the office: what one would do is shown first, then exactly that is done. */
@Controller
class ImportsController {
    static final String PATH = ConsolePaths.HOME + "/imports";
    private static final String ONE = PATH + "/{id}";

    private final Imports imports;
    private final PlanWords words;
    private final PlanSums sums;

    ImportsController(Imports imports, PlanWords words, PlanSums sums) {
        this.sums = sums;
        this.imports = imports;
        this.words = words;
    }

    @GetMapping(PATH)
    @Needs(Permission.EXCHANGE_FILES)
    String page(Model model) {
        return page(model, FileKind.SCHOOLS, Extent.ADD_AND_CHANGE);
    }

    private String page(Model model, FileKind kind, Extent extent) {
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("kind", kind.code());
        model.addAttribute("extent", extent.code());
        return "console/imports";
    }

    @PostMapping(ConsolePaths.UPLOAD)
    @Needs(Permission.EXCHANGE_FILES)
    String upload(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String extent,
            @RequestParam(required = false) @Nullable Part file)
            throws IOException {
        FileKind what = FileKind.ofCode(kind).orElse(FileKind.SCHOOLS);
        Extent means = Extent.ofCode(extent).orElse(Extent.ADD_AND_CHANGE);
        if (file == null || file.getSize() == 0) {
            model.addAttribute("wrong", "imports.no-file");
            return page(model, what, means);
        }
        try (InputStream content = file.getInputStream()) {
            DryRun run =
                    imports.dryRun(
                            visitor.districtId(),
                            what,
                            means,
                            content.readAllBytes(),
                            visitor.actor());
            return "redirect:" + PATH + "/" + run.id();
        } catch (RefusedFile refused) {
            model.addAttribute("refused", words.problem(refused.problem()));
            return page(model, what, means);
        }
    }

    @GetMapping(ONE)
    @Needs(Permission.EXCHANGE_FILES)
    String plan(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page) {
        Optional<DryRun> run = imports.again(visitor.districtId(), PathId.of(id));
        if (run.isEmpty()) {
            return gone(model, response);
        }
        model.addAttribute("run", run.get());
        model.addAttribute("plan", words.view(run.get().plan(), show, Page.number(page)));
        return "console/import";
    }

    @PostMapping(ONE + "/apply")
    @Needs(Permission.EXCHANGE_FILES)
    @Proven
    String apply(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String leaveOut,
            RedirectAttributes after) {
        UUID upload = PathId.of(id);
        return switch (imports.apply(
                visitor.districtId(), upload, plan, visitor.actor(), leaveOut.equals("on"))) {
            case Outcome.Applied(Plan applied) -> {
                after.addFlashAttribute("done", "imports.applied");
                after.addFlashAttribute("sums", sums.sums(applied));
                yield "redirect:" + PATH;
            }
            case Outcome.Otherwise _ -> {
                after.addFlashAttribute("wrong", "imports.otherwise");
                yield "redirect:" + PATH + "/" + upload;
            }
            case Outcome.NotApplicable _ -> {
                after.addFlashAttribute("wrong", "imports.not-applicable");
                yield "redirect:" + PATH + "/" + upload;
            }
            case Outcome.Gone _ -> gone(model, response);
        };
    }

    @PostMapping(ONE + "/discard")
    @Needs(Permission.EXCHANGE_FILES)
    String discard(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        if (!imports.discard(visitor.districtId(), PathId.of(id))) {
            return gone(model, response);
        }
        after.addFlashAttribute("done", "imports.discarded");
        return "redirect:" + PATH;
    }

    private String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("wrong", "imports.gone");
        return page(model);
    }
}
