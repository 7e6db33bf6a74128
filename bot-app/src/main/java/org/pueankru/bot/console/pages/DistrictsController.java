package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.ChannelBook.Outcome;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The districts of the service and their channels, for staff of the first one. */
@Controller
class DistrictsController {
    private static final String PATH = ConsolePaths.HOME + "/districts";

    /** Nothing that could end a header of a request to LINE. */
    private static final Pattern SECRET = Pattern.compile("[!-~]{1,1000}");

    private final Districts districts;
    private final DistrictActs acts;
    private final @Nullable URI publicUrl;

    DistrictsController(Districts districts, DistrictActs acts, ServiceSettings settings) {
        this.districts = districts;
        this.acts = acts;
        this.publicUrl = settings.publicUrl();
    }

    @GetMapping(PATH)
    @Needs(Permission.CHANGE_SETTINGS)
    String page(Visitor visitor, Model model) {
        requireTheFirst(visitor);
        model.addAttribute("districts", districts.all());
        model.addAttribute("first", ChannelId.FIRST);
        model.addAttribute("webhook", publicUrl == null ? null : publicUrl.resolve("/webhook"));
        return "console/districts";
    }

    @PostMapping(PATH)
    @Needs(Permission.CHANGE_SETTINGS)
    @Proven
    String add(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String token,
            RedirectAttributes after) {
        requireTheFirst(visitor);
        String line = TypedField.line(name);
        model.addAttribute("name", line);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            return again(visitor, model, trouble);
        }
        Optional<Secrets> secrets = Secrets.read(secret, token);
        if (secrets.isEmpty()) {
            return again(visitor, model, "districts.bad-secrets");
        }
        return told(
                acts.add(visitor, line, secrets.get().secret(), secrets.get().token()),
                "districts.added",
                visitor,
                model,
                after);
    }

    @PostMapping(PATH + "/{id}/channel")
    @Needs(Permission.CHANGE_SETTINGS)
    @Proven
    String change(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String token,
            RedirectAttributes after) {
        requireTheFirst(visitor);
        District district =
                districts
                        .byId(new DistrictId(PathId.of(id)))
                        .filter(found -> !found.channel().equals(ChannelId.FIRST))
                        .orElseThrow(NotFound::new);
        Optional<Secrets> secrets = Secrets.read(secret, token);
        if (secrets.isEmpty()) {
            return again(visitor, model, "districts.bad-secrets");
        }
        return told(
                acts.change(visitor, district.id(), secrets.get().secret(), secrets.get().token()),
                "districts.changed",
                visitor,
                model,
                after);
    }

    private String told(
            Outcome outcome, String done, Visitor visitor, Model model, RedirectAttributes after) {
        return switch (outcome) {
            case Outcome.Done(DistrictId _, String botName) -> {
                after.addFlashAttribute("done", done);
                after.addFlashAttribute("bot", botName);
                yield "redirect:" + PATH;
            }
            case Outcome.TokenRefused _ -> again(visitor, model, "districts.token-refused");
            case Outcome.LineSilent _ -> again(visitor, model, "districts.line-silent");
            case Outcome.OtherBot _ ->
                    again(
                            visitor,
                            model,
                            done.equals("districts.added")
                                    ? "districts.bot-known"
                                    : "districts.other-bot");
        };
    }

    private String again(Visitor visitor, Model model, String wrong) {
        model.addAttribute("wrong", wrong);
        return page(visitor, model);
    }

    private static void requireTheFirst(Visitor visitor) {
        if (!visitor.isOfTheFirstDistrict()) {
            throw new NotAllowed();
        }
    }

    /** Both secrets of a channel, as pasted. */
    private record Secrets(String secret, String token) {
        static Optional<Secrets> read(String secret, String token) {
            Secrets read = new Secrets(secret.strip(), token.strip());
            return SECRET.matcher(read.secret).matches() && SECRET.matcher(read.token).matches()
                    ? Optional.of(read)
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "Secrets[masked]";
        }
    }
}
