package org.pueankru.richmenu.cli;

/** Something that an operator can put right; its message says what. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message);
    }
}
