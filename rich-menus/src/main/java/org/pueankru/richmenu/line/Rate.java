package org.pueankru.richmenu.line;

/** How often LINE lets something be done in a channel (reference, "Rate limits"). */
enum Rate {
    MENUS_MADE("menus be made 100 times an hour"),
    MENUS_REMOVED("menus be removed 100 times an hour"),
    ALIASES_REMOVED("aliases be removed 100 times an hour"),
    PROGRESS_ASKED("progress be asked for 100 times an hour"),
    PEOPLE_MOVED("people be moved 3 times an hour"),
    /** All else: soon it may again. */
    A_SECOND("this be done only so often a second");

    private final String words;

    Rate(String words) {
        this.words = words;
    }

    /** What LINE lets. */
    String words() {
        return words;
    }
}
