package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.BotInfoResponse;
import com.linecorp.bot.messaging.model.MessageQuotaResponse;
import com.linecorp.bot.messaging.model.QuotaType;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

/** Asks LINE through the SDK's clients. */
@Component
final class LineFacts implements ChatFacts {
    private final LineClients clients;
    private final LineAnswers answers;

    LineFacts(LineClients clients) {
        this.clients = clients;
        this.answers = new LineAnswers(clients);
    }

    @Override
    public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
        return switch (group) {
            case ChatId.Group(String id) -> namedGroup(channel, id);
            case ChatId.Room(String id) ->
                    answers.ask(
                            channel,
                            client -> client.getRoomMemberCount(id),
                            count -> new GroupFacts("", count.count()));
            case ChatId.Person _ -> new Fact.NotThere<>();
        };
    }

    private Fact<GroupFacts> namedGroup(ChannelId channel, String id) {
        Fact<String> name =
                answers.ask(
                        channel,
                        client -> client.getGroupSummary(id),
                        summary -> summary.groupName());
        return switch (name) {
            case Fact.Known<String>(String known) ->
                    answers.ask(
                            channel,
                            client -> client.getGroupMemberCount(id),
                            count -> new GroupFacts(known, count.count()));
            case Fact.NotThere<String> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<String> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<String> _ -> new Fact.NoAnswer<>();
        };
    }

    @Override
    public Fact<String> nameOf(ChannelId channel, PersonId person) {
        return answers.ask(
                channel,
                client -> client.getProfile(person.value()),
                profile -> profile.displayName());
    }

    @Override
    public Fact<BotFacts> botOf(String channelToken) {
        return LineAnswers.answerOf(clients.withToken(channelToken).getBotInfo(), LineFacts::bot);
    }

    /** How many messages a month has; null = as many as one likes. */
    static @Nullable Long limit(MessageQuotaResponse quota) {
        return quota.type() == QuotaType.LIMITED ? quota.value() : null;
    }

    static BotFacts bot(BotInfoResponse info) {
        return new BotFacts(info.userId(), info.displayName());
    }
}
