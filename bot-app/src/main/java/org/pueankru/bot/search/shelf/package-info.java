/** The media that a registered person keeps: saved from a card, listed, removed, sent again. */
@NullMarked
package org.pueankru.bot.search.shelf;

import org.jspecify.annotations.NullMarked;
