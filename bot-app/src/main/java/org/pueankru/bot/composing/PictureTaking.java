package org.pueankru.bot.composing;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.MessageContents;
import org.pueankru.bot.messaging.MessageContents.Fetched;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Posters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** Fetches a picture that somebody sent and keeps it as a poster. Thread-safe. */
@Component
class PictureTaking {
    private static final Logger log = LoggerFactory.getLogger(PictureTaking.class);

    private final MessageContents contents;
    private final Posters posters;

    PictureTaking(MessageContents contents, Posters posters) {
        this.contents = contents;
        this.posters = posters;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Kept(Content.Picture picture) implements Outcome {}

        /**
         * There is no poster.
         *
         * @param why key of the words for it
         */
        record Refused(String why) implements Outcome {}
    }

    Outcome take(ChannelId channel, MessageId message) {
        return switch (contents.picture(channel, message)) {
            case Fetched.Bytes got -> keep(got.bytes());
            case Fetched.TooLong _ -> new Outcome.Refused("picture.too-large");
            case Fetched.Nothing _ -> new Outcome.Refused("picture.not-got");
        };
    }

    private Outcome keep(byte[] bytes) {
        if (bytes.length == 0) {
            return new Outcome.Refused("picture.not-got");
        }
        try {
            return switch (posters.keep(bytes)) {
                case Posters.Outcome.Kept(Content.Picture kept) -> new Outcome.Kept(kept);
                case Posters.Outcome.NoPicture _ -> new Outcome.Refused("picture.none");
                case Posters.Outcome.TooLarge _ -> new Outcome.Refused("picture.too-large");
                case Posters.Outcome.TooStretched _ -> new Outcome.Refused("picture.stretched");
            };
        } catch (IOException e) {
            log.warn("A poster could not be written ({})", e.getClass().getSimpleName());
            return new Outcome.Refused("picture.not-got");
        }
    }
}
