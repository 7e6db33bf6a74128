package org.pueankru.demo;

/** How well an item has one of the things that a teacher asked for. */
enum Fit {
    EXACT,
    /** Not what was asked for, but a teacher would make do with it. */
    NEAR,
    NONE
}
