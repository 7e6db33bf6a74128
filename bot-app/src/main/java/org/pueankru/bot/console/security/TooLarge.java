package org.pueankru.bot.console.security;

import jakarta.servlet.ServletException;

/** More was sent than any file of a district has. */
final class TooLarge extends ServletException {
    private static final long serialVersionUID = 1L;
}
