/**
 * The people, groups and the bot that the stand-in pretends exist, and the file that names them.
 */
@NullMarked
package org.pueankru.simulator.world;

import org.jspecify.annotations.NullMarked;
