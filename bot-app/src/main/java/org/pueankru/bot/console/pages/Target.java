package org.pueankru.bot.console.pages;

import java.util.UUID;

/** Something of the district that a form offers: a school, a network, a list. */
record Target(UUID id, String name) {}
