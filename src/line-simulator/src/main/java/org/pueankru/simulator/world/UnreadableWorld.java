package org.pueankru.simulator.world;

/**
 * A world file cannot be used; the message names the file, the place in it and what is expected.
 */
public final class UnreadableWorld extends RuntimeException {
    UnreadableWorld(String message) {
        super(message);
    }

    UnreadableWorld(String message, Throwable cause) {
        super(message, cause);
    }
}
