package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletResponse;

import org.pueankru.bot.directory.Retention;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Period;
import java.util.List;
import java.util.Locale;

/** What the service keeps of people, for anybody; its periods are those that the job keeps to. */
@Controller
class PrivacyController {
    static final String PATH = "/privacy";

    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    PrivacyController(MessageSource messages) {
        this.messages = messages;
    }

    /** A kind of data; its name is the message {@code privacy.kind.CODE}. */
    record Kept(String code, String period) {}

    @GetMapping(PATH)
    String privacy(Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                        + " img-src data:; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        model.addAttribute("kept", kept());
        return "console/privacy";
    }

    private List<Kept> kept() {
        return Retention.kinds().stream()
                .map(kind -> new Kept(code(kind), thai(kind.keep())))
                .toList();
    }

    private static String code(Retention.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String thai(Period period) {
        String years = part("privacy.years", period.getYears());
        String months = part("privacy.months", period.getMonths());
        String days = part("privacy.days", period.getDays());
        return String.join(" ", years, months, days).strip();
    }

    private String part(String key, int number) {
        return number == 0
                ? ""
                : messages.getMessage(key, new Object[] {Integer.toString(number)}, THAI);
    }
}
