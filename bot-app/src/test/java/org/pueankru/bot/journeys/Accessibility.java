package org.pueankru.bot.journeys;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds on a page that somebody who hears it, sees little or has no mouse would
 * stumble over: the rules of WCAG 2.2, levels A and AA, and good practice.
 */
final class Accessibility {
    private static final String AXE = axe();

    /** One line for each element: the rule, the element, what is wrong. */
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations'], runOnly:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.html.slice(0, 200) + ' -- ' + node.failureSummary));
            }
            """;

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String axe() {
        try (InputStream source = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(source, "axe-core is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
