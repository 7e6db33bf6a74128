package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventHandler;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.Messenger;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers one event: finds who answers, remembers, replies once. */
@Component
class Conversation implements EventHandler {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Router router;
    private final Dialogues dialogues;
    private final FreeRides freeRides;
    private final MissedOffer missedOffer;
    private final Riders riders;
    private final Messenger messenger;
    private final LoadingSign loadingSign;
    private final List<BondWitness> witnesses;

    Conversation(
            Router router,
            Dialogues dialogues,
            FreeRides freeRides,
            MissedOffer missedOffer,
            Riders riders,
            Messenger messenger,
            LoadingSign loadingSign,
            List<BondWitness> witnesses) {
        this.router = router;
        this.dialogues = dialogues;
        this.freeRides = freeRides;
        this.missedOffer = missedOffer;
        this.riders = riders;
        this.messenger = messenger;
        this.loadingSign = loadingSign;
        this.witnesses = List.copyOf(witnesses);
    }

    @Override
    public Handled handle(IncomingEvent event, Attempt attempt) {
        ChatId chat = event.header().chat();
        if (chat == null) {
            return new Handled.Silent();
        }
        if (event instanceof IncomingEvent.Unsent) {
            // the note may quote what was taken back
            dialogues.forget(event.header().channel(), chat);
            return new Handled.Silent();
        }
        if (event instanceof IncomingEvent.BondChanged bond) {
            tellWitnesses(bond, chat);
        } else {
            tellThatSomebodySpoke(event.header(), chat);
        }
        ReplyToken token = event.header().replyToken();
        return token == null ? new Handled.Silent() : reply(event, chat, token, attempt);
    }

    private void tellWitnesses(IncomingEvent.BondChanged event, ChatId chat) {
        var change =
                new BondWitness.Change(
                        event.header().channel(), chat, event.bond(), event.header().occurredAt());
        witnesses.forEach(witness -> witness.changed(change));
    }

    private void tellThatSomebodySpoke(IncomingEvent.Header header, ChatId chat) {
        for (BondWitness witness : witnesses) {
            try {
                witness.spoke(header.channel(), chat, header.occurredAt());
            } catch (RuntimeException e) {
                // the answer matters more, and the next word tells it too
                log.warn("Nobody noted that a chat is alive", e);
            }
        }
    }

    private Handled reply(IncomingEvent event, ChatId chat, ReplyToken token, Attempt attempt) {
        List<OutgoingMessage> messages;
        // closed before the reply goes out: a sign that came after the answer would stay under it
        try (var _ = loadingSign.whileWaitingIn(event.header().channel(), chat)) {
            messages = messagesFor(event, chat, attempt);
        }
        if (messages.isEmpty()) {
            return new Handled.Silent();
        }
        Optional<List<OutgoingMessage>> withOffer = missedOffer.onto(messages, attempt.missed());
        List<OutgoingMessage> said = withOffer.orElse(messages);
        ReplyOutcome outcome = send(event.header(), chat, token, said);
        if (outcome instanceof ReplyOutcome.Accepted) {
            freeRides.arrived(event.header().channel(), chat, said, event.header().occurredAt());
        }
        return handled(outcome, withOffer.isPresent());
    }

    private ReplyOutcome send(
            IncomingEvent.Header header,
            ChatId chat,
            ReplyToken token,
            List<OutgoingMessage> said) {
        Riders.Load load = riders.with(said, header, chat);
        ReplyOutcome outcome = messenger.reply(header.channel(), token, load.messages());
        if (!load.carries()) {
            return outcome;
        }
        boolean alone = load.messages().size() == said.size();
        if (!(outcome instanceof ReplyOutcome.Refused)) {
            riders.ended(header, outcome);
            return outcome;
        }
        // a request that LINE refuses leaves the token unused, and the answer matters more
        ReplyOutcome second = alone ? outcome : messenger.reply(header.channel(), token, said);
        boolean blameless = second instanceof ReplyOutcome.Refused;
        riders.ended(header, blameless ? new ReplyOutcome.TokenDead(null) : outcome);
        return second;
    }

    /** The same event again (after a crash or without LINE's answer) gets the same words. */
    private List<OutgoingMessage> messagesFor(IncomingEvent event, ChatId chat, Attempt attempt) {
        String id = event.header().id().value();
        DialogueState state = dialogues.of(event.header().channel(), chat);
        if (state.event().equals(id)) {
            return state.reply();
        }
        Router.Routed routed = router.route(event, chat, state);
        Instant at = event.header().occurredAt();
        ChannelId channel = event.header().channel();
        Answer answer = freeRides.with(routed, channel, chat, state, at);
        if (!attempt.late() && !answer.messages().isEmpty()) {
            dialogues.put(
                    channel, chat, attempt.fence(), state.after(id, at, routed.feature(), answer));
        } else if (answer.memory() instanceof Answer.Memory.AllForgotten) {
            // late as it is: who wants nothing kept means what came after it too
            dialogues.forget(channel, chat);
        }
        return answer.messages();
    }

    private static Handled handled(ReplyOutcome outcome, boolean missedOffered) {
        return switch (outcome) {
            case ReplyOutcome.Accepted accepted ->
                    new Handled.Answered(accepted.requestId(), missedOffered);
            case ReplyOutcome.TokenDead dead -> new Handled.Missed(dead.requestId());
            case ReplyOutcome.Refused refused ->
                    new Handled.Refused(refused.status(), refused.requestId(), refused.reason());
            case ReplyOutcome.Unknown unknown ->
                    new Handled.ReplyUnknown(unknown.requestId(), unknown.reason());
            case ReplyOutcome.Busy busy -> new Handled.ReplyLater(busy.requestId());
        };
    }
}
