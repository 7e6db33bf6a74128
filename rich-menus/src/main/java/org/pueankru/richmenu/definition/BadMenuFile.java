package org.pueankru.richmenu.definition;

import tools.jackson.core.JacksonException;

/** A file of menus that cannot be read as one; its message is for people. */
public final class BadMenuFile extends Exception {
    private static final long serialVersionUID = 1L;

    BadMenuFile(String problem) {
        super(problem);
    }

    BadMenuFile(JacksonException cause) {
        super(
                cause.getLocation() == null || cause.getLocation().getLineNr() < 1
                        ? cause.getOriginalMessage()
                        : "line "
                                + cause.getLocation().getLineNr()
                                + ": "
                                + cause.getOriginalMessage(),
                cause);
    }
}
