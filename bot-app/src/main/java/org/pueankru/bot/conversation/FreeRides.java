package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets one thing that waits for somebody ride along with an answer: never in a group, never beside
 * a question that waits for an answer, never in place of anything that was to be said.
 */
@Component
class FreeRides {
    private final List<FreeRide> rides;

    FreeRides(List<FreeRide> rides) {
        this.rides = List.copyOf(rides);
    }

    /**
     * The answer with what rides along.
     *
     * @param before what was remembered of the chat before this turn
     */
    Answer with(
            Router.Routed routed,
            ChannelId channel,
            ChatId chat,
            DialogueState before,
            Instant at) {
        Answer answer = routed.answer();
        boolean hasRoom =
                !answer.messages().isEmpty() && answer.messages().size() < OutgoingMessage.LIMIT;
        return routed.welcomesCompany()
                        && hasRoom
                        && chat instanceof ChatId.Person person
                        && isTheTime(answer, before, at)
                ? with(answer, channel, person, at)
                : answer;
    }

    /** When somebody comes, or is told nothing that they will go on with at once. */
    private static boolean isTheTime(Answer answer, DialogueState before, Instant at) {
        boolean comes = before.at().plus(DialogueState.LIFE).isBefore(at);
        return comes || answer.memory() instanceof Answer.Memory.Kept;
    }

    private Answer with(Answer answer, ChannelId channel, ChatId.Person chat, Instant at) {
        return rides.stream()
                .flatMap(each -> each.waiting(channel, chat, at).stream())
                .findFirst()
                .map(ride -> new Answer(onto(answer.messages(), ride), answer.memory()))
                .orElse(answer);
    }

    /** Last of all, right above its tap: LINE shows the taps of the newest message only. */
    private static List<OutgoingMessage> onto(List<OutgoingMessage> messages, FreeRide.Ride ride) {
        List<OutgoingMessage> all = new ArrayList<>(messages);
        OutgoingMessage last = all.removeLast();
        all.add(last.withQuickReplies(List.of()));
        all.add(
                new Text(
                        ride.line(),
                        Stream.concat(Stream.of(ride.tap()), last.quickReplies().stream())
                                .limit(QuickReply.MOST)
                                .toList()));
        return all;
    }

    /** LINE took this reply. */
    void arrived(ChannelId channel, ChatId chat, List<OutgoingMessage> reply, Instant at) {
        if (chat instanceof ChatId.Person person && !reply.isEmpty()) {
            rides.forEach(each -> each.arrived(channel, person, reply, at));
        }
    }
}
