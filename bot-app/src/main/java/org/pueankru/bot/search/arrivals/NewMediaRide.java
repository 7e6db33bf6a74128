package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.FreeRide;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells people once a day, when they come, how much is new for what they teach. */
@Component
@Order(500)
class NewMediaRide implements FreeRide {
    private static final Logger log = LoggerFactory.getLogger(NewMediaRide.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final TeachingBook book;
    private final Arrivals arrivals;
    private final ArrivalsWords words;

    NewMediaRide(TeachingBook book, Arrivals arrivals, ArrivalsWords words) {
        this.book = book;
        this.arrivals = arrivals;
        this.words = words;
    }

    @Override
    public Optional<Ride> waiting(ChannelId channel, ChatId.Person chat, Instant at) {
        try {
            return who(channel, chat, at).flatMap(this::ride);
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
            return Optional.empty();
        }
    }

    private Optional<TeachingBook.Waiting> who(ChannelId channel, ChatId.Person chat, Instant at) {
        return book.waiting(channel, new PersonId(chat.value()), day(at));
    }

    private Optional<Ride> ride(TeachingBook.Waiting who) {
        Instant after = who.entry().seenUntil();
        Teaching teaching = who.entry().teaching();
        List<Arrivals.Arrival> found = arrivals.since(after, teaching);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String line = words.say("new", words.of(teaching), Integer.toString(found.size()));
        var tap = new NewMediaTap(after, found.getFirst().addedAt(), 0);
        return Optional.of(new Ride(line, words.tap("see", tap.data())));
    }

    /** Only what LINE took was told; what it lost is told the next time. */
    @Override
    public void arrived(
            ChannelId channel, ChatId.Person chat, List<OutgoingMessage> reply, Instant at) {
        told(reply)
                .ifPresent(
                        tap -> {
                            try {
                                who(channel, chat, at)
                                        .ifPresent(
                                                who ->
                                                        book.told(
                                                                who.district(),
                                                                who.person(),
                                                                tap.until(),
                                                                day(at)));
                            } catch (DataAccessException e) {
                                log.debug("The store is not answering", e);
                            }
                        });
    }

    private static Optional<NewMediaTap> told(List<OutgoingMessage> reply) {
        return reply.getLast().quickReplies().stream()
                .map(QuickReply::tap)
                .flatMap(
                        tap ->
                                tap instanceof Tap.Choose(String data, _)
                                        ? Stream.of(data)
                                        : Stream.empty())
                .filter(data -> data.startsWith(NewMediaTap.KEY + ":"))
                .map(data -> data.substring(NewMediaTap.KEY.length() + 1))
                .flatMap(data -> NewMediaTap.read(data).stream())
                .filter(tap -> tap.from() == 0)
                .findFirst();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
