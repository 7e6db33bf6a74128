package org.pueankru.bot.journeys;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.Chat;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Objects;

/** Somebody in a chat with the bot: acts, and reads the answer to that act. */
final class Member {
    private final LineSimulator line;
    private final Chat chat;
    private @Nullable Reply lastReply;

    Member(LineSimulator line, Chat chat) {
        this.line = line;
        this.chat = chat;
    }

    String chatId() {
        return chat.id();
    }

    Reply asks(String text) {
        return answerTo(says(text));
    }

    Reply asksTheBot(String text) {
        return answerTo(chat.sayToBot(text));
    }

    /** Writes without waiting for anything. */
    SentEvent says(String text) {
        return chat.say(text);
    }

    SentEvent does(Act act) {
        return chat.act(act);
    }

    /** Does something that the bot is told later, by {@link LineSimulator#deliver}. */
    SentEvent prepares(Act act) {
        return chat.prepare(act);
    }

    /** Taps a button above the keyboard. */
    Reply taps(String label) {
        return answerTo(does(actOf(latest().quickReply(label))));
    }

    /** What a button above the keyboard says to the bot. */
    String dataBehind(String label) {
        return latest().quickReply(label).path("data").asString();
    }

    /** Taps a button of the card with this number, the first being 1. */
    Reply tapsOnCard(int number, String label) {
        return answerTo(does(actOf(latest().cards().get(number - 1).button(label))));
    }

    /** Taps the button with this label, on whichever card it is. */
    Reply chooses(String label) {
        Reply.Card card =
                latest().cards().stream()
                        .filter(each -> each.labels().contains(label))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                label
                                                        + " is not on "
                                                        + latest().cards().stream()
                                                                .map(Reply.Card::labels)
                                                                .toList()));
        return answerTo(does(actOf(card.button(label))));
    }

    Reply answerTo(SentEvent event) {
        Reply reply = new Reply(line.awaitReplyTo(event, Patience.SHORT));
        lastReply = reply;
        return reply;
    }

    private Reply latest() {
        return Objects.requireNonNull(lastReply, "nothing was answered yet");
    }

    private static Act actOf(JsonNode action) {
        return switch (action.path("type").asString()) {
            case "message" -> new Act.Text(action.path("text").asString());
            case "postback" ->
                    new Act.Postback(
                            action.path("data").asString(),
                            Map.of(),
                            action.path("displayText").asString(null));
            default -> throw new AssertionError("nothing is sent to the bot by " + action);
        };
    }
}
