package org.pueankru.richmenu.cli;

/** Another run changes the menus of this channel. */
final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The exit code of a run that stops for another one. */
    static final int CODE = 3;

    Busy(String message) {
        super(message);
    }
}
