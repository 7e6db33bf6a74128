package org.pueankru.simulator.message;

/**
 * One thing that LINE would refuse in a message.
 *
 * @param message what is wrong, in LINE's words where they are known
 * @param property where, as LINE writes it
 */
public record Problem(String message, String property) {}
