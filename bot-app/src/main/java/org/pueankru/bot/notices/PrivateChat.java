package org.pueankru.bot.notices;

import org.pueankru.bot.directory.BasicIds;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links that open the chat of one person with the bot, a text ready to be sent. They work on phones
 * only: LINE on a computer opens a page that asks to install LINE instead. Thread-safe.
 */
@Component
public class PrivateChat {
    private static final String CHAT = "https://line.me/R/oaMessage/";

    private final BasicIds ids;
    private final Editions editions;

    PrivateChat(BasicIds ids, Editions editions) {
        this.ids = ids;
        this.editions = editions;
    }

    /** Empty while nobody knows by which name people find the bot. */
    public Optional<URI> with(DistrictId district, String text) {
        return ids.of(district).map(id -> URI.create(CHAT + encoded(id) + "/?" + encoded(text)));
    }

    /** Asks for this one announcement. */
    public Optional<URI> about(DistrictId district, Notice.Id notice) {
        return with(district, NoticesFeature.COMMAND + " " + editions.numberOf(district, notice));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
