package org.pueankru.bot.console.security;

import jakarta.servlet.ServletException;

/** A form without the token of this session: an old page, or another site. */
final class StaleForm extends ServletException {
    private static final long serialVersionUID = 1L;
}
