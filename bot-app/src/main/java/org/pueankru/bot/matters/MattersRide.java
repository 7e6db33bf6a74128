package org.pueankru.bot.matters;

import org.pueankru.bot.conversation.FreeRide;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.Tap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells staff when they come what is new to look at, each matter once. What LINE did not take is
 * told the next time.
 */
@Component
@Order(400)
class MattersRide implements FreeRide {
    static final String KEY = "matters";

    private static final Logger log = LoggerFactory.getLogger(MattersRide.class);

    /** Until when the button tells, in microseconds: as exactly as the store keeps it. */
    private static final Pattern DATA = Pattern.compile(KEY + ":until\\|([0-9]{1,17})");

    private final Officer.Finder officers;
    private final Attention attention;
    private final ToldMatters told;
    private final MattersWords words;

    MattersRide(
            Officer.Finder officers, Attention attention, ToldMatters told, MattersWords words) {
        this.officers = officers;
        this.attention = attention;
        this.told = told;
        this.words = words;
    }

    @Override
    public Optional<Ride> waiting(ChannelId channel, ChatId.Person chat, Instant at) {
        try {
            return officers.of(channel, chat).map(this::fresh).flatMap(this::ride);
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
            return Optional.empty();
        }
    }

    private Matters fresh(Officer officer) {
        Instant until = told.until(officer.district(), officer.person()).orElse(Instant.EPOCH);
        return new Matters(attention.open(officer.district())).since(until);
    }

    private Optional<Ride> ride(Matters fresh) {
        return fresh.newest().map(newest -> new Ride(words.news(fresh), words.see(data(newest))));
    }

    private static String data(Instant until) {
        return KEY + ":until|" + ChronoUnit.MICROS.between(Instant.EPOCH, until);
    }

    @Override
    public void arrived(
            ChannelId channel, ChatId.Person chat, List<OutgoingMessage> reply, Instant at) {
        rode(reply).ifPresent(until -> note(channel, chat, until));
    }

    private void note(ChannelId channel, ChatId.Person chat, Instant until) {
        try {
            officers.of(channel, chat)
                    .ifPresent(officer -> told.told(officer.district(), officer.person(), until));
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
        }
    }

    private static Optional<Instant> rode(List<OutgoingMessage> reply) {
        return reply.getLast().quickReplies().stream()
                .flatMap(
                        each ->
                                each.tap() instanceof Tap.Choose(String data, _)
                                        ? DATA.matcher(data).results()
                                        : Stream.empty())
                .map(found -> Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS))
                .findFirst();
    }
}
