package org.pueankru.bot.directory;

/** The way in for people; a bean is there when this service has one. */
@FunctionalInterface
public interface Registering {
    /** What to write to the bot in 1:1 to register. */
    String command();
}
