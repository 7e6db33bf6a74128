package org.pueankru.richmenu.definition;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** A file of menus that cannot be read as one; its message is for people. */
public final class BadMenuFile extends Exception {
    private static final long serialVersionUID = 1L;

    BadMenuFile(String problem) {
        super(problem);
    }

    BadMenuFile(JacksonException cause) {
        super(line(cause) + problem(cause), cause);
    }

    private static String line(JacksonException cause) {
        return cause.getLocation() == null || cause.getLocation().getLineNr() < 1
                ? ""
                : "line " + cause.getLocation().getLineNr() + ": ";
    }

    private static String problem(JacksonException cause) {
        if (!(cause instanceof UnrecognizedPropertyException unknown)) {
            return cause.getOriginalMessage();
        }
        List<String> known =
                unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
        return "there is no key \"%s\" here%s; there are %s"
                .formatted(
                        unknown.getPropertyName(),
                        Nearest.to(unknown.getPropertyName(), known)
                                .map(nearest -> ", the nearest is \"" + nearest + "\"")
                                .orElse(""),
                        String.join(", ", known));
    }
}
