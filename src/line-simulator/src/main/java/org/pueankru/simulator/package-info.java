/**
 * The stand-in for the LINE platform: its start as a library and as a program, and its control from
 * Java.
 */
@NullMarked
package org.pueankru.simulator;

import org.jspecify.annotations.NullMarked;
