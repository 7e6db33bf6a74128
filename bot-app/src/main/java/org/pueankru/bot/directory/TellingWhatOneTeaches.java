package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.QuickReply;

/**
 * The way for people to tell which grades and learning areas they teach; a bean is there when this
 * service has one. Thread-safe.
 */
public interface TellingWhatOneTeaches {
    /** The button that begins it, in 1:1. */
    QuickReply button();

    /** What a person told, in Thai; empty when they did not. */
    String told(DistrictId district, Person.Id person);
}
