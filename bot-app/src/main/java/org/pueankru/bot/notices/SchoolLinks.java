package org.pueankru.bot.notices;

import org.pueankru.bot.notices.Content.Link;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Puts the codes of schools into the links of an announcement; pure. */
public final class SchoolLinks {
    /** Nobody directs more; the buttons of many would push everything else out of sight. */
    static final int MOST = 3;

    private SchoolLinks() {}

    /** A school as messages name it. */
    public record Named(String code, String name) {}

    /**
     * The same with links for these schools: of several each has its own, with its name on the
     * button. Links are nobody's in particular for none, and for more than {@value #MOST}.
     */
    public static Content of(Content content, List<Named> schools) {
        if (!content.isPerSchool()) {
            return content;
        }
        List<Link> links =
                Stream.ofNullable(content.link()).flatMap(link -> each(link, schools)).toList();
        Stream<Link> attachments =
                content.attachments().stream().flatMap(link -> each(link, schools));
        return content.with(
                links.isEmpty() ? null : links.getFirst(),
                Stream.concat(links.stream().skip(1), attachments).toList());
    }

    private static Stream<Link> each(Link link, List<Named> schools) {
        if (!link.isPerSchool()) {
            return Stream.of(link);
        }
        if (schools.isEmpty() || schools.size() > MOST) {
            return Stream.of(with("", link, link.label()));
        }
        return schools.size() == 1
                ? Stream.of(with(schools.getFirst().code(), link, link.label()))
                : schools.stream()
                        .map(one -> with(one.code(), link, one.name() + " · " + link.label()));
    }

    private static Link with(String code, Link link, String label) {
        String encoded = URLEncoder.encode(code, StandardCharsets.UTF_8);
        return new Link(
                label, URI.create(link.address().toString().replace(Content.SCHOOL_CODE, encoded)));
    }
}
