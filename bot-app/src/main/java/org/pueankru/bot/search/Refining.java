package org.pueankru.bot.search;

import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.index.Understood;
import org.pueankru.index.query.AskedForm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Facets alone refine the last search, and a form alone is one of them; words of a topic and
 * indicators start anew. Pure.
 */
final class Refining {
    private static final String AS = "(?:เป็น|แบบ(?!ฝึก|ทดสอบ|ประเมิน|จำลอง))";
    private static final Pattern SAID_TO_BE_A_FORM =
            Pattern.compile("^\\s*(?:(?:ขอ|เอา|อยากได้|เปลี่ยน|มี|หา|ดู)\\s*)*" + AS);
    private static final Pattern AS_AT_THE_START = Pattern.compile("^" + AS + "\\s*");

    private Refining() {}

    /** What the last search becomes; empty when the message is a search of its own. */
    static Optional<ForMedia> of(ForMedia last, String typed, Understood understood) {
        if (!understood.filters().indicators().isEmpty()) {
            return Optional.empty();
        }
        if (understood.isFacetsOnly()) {
            return Optional.of(byFacets(last, understood));
        }
        boolean said = SAID_TO_BE_A_FORM.matcher(typed).find();
        String text =
                said
                        ? AS_AT_THE_START.matcher(understood.text()).replaceFirst("")
                        : understood.text();
        AskedForm form = said ? AskedForm.inFormOnly(text) : AskedForm.in(text);
        boolean refines = form.isAlone() && (said || understood.filters().isEmpty());
        return refines ? Optional.of(byForm(last, form, understood)) : Optional.empty();
    }

    private static ForMedia byFacets(ForMedia last, Understood understood) {
        boolean anotherForm = !understood.filters().mediaTypes().isEmpty();
        return new ForMedia(
                anotherForm ? topic(last) : last.text(),
                last.filters().refinedBy(understood.filters()),
                0);
    }

    /** What is a worksheet is no longer to be a video, and the other way round. */
    private static ForMedia byForm(ForMedia last, AskedForm form, Understood understood) {
        return new ForMedia(
                (form.form() + " " + topic(last)).strip(),
                last.filters().withoutMediaTypes().refinedBy(understood.filters()),
                0);
    }

    private static String topic(ForMedia ask) {
        AskedForm form = AskedForm.in(ask.text());
        return form.form().isEmpty() ? ask.text() : form.topic();
    }
}
