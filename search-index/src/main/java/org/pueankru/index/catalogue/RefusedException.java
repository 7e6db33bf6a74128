package org.pueankru.index.catalogue;

/** A row is refused; carries the reason only, since bad rows are no surprise. */
final class RefusedException extends Exception {
    RefusedException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
