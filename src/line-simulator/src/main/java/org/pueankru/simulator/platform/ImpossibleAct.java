package org.pueankru.simulator.platform;

/** A tester asked for something that nobody could do in LINE; the message tells what and why. */
public final class ImpossibleAct extends RuntimeException {
    ImpossibleAct(String message) {
        super(message);
    }
}
