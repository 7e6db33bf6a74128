package org.pueankru.richmenu;

/** What is wished cannot be done as things stand at LINE; its message tells operators why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
