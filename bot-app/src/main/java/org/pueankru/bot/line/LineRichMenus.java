package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.RichMenuAliasListResponse;
import com.linecorp.bot.messaging.model.RichMenuBulkLinkRequest;
import com.linecorp.bot.messaging.model.RichMenuBulkUnlinkRequest;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.RichMenus;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks LINE through the SDK's clients. */
@Component
final class LineRichMenus implements RichMenus {
    private final LineAnswers answers;

    LineRichMenus(LineClients clients) {
        this.answers = new LineAnswers(clients);
    }

    @Override
    public Fact<Map<String, String>> aliases(ChannelId channel) {
        return answers.ask(
                channel, client -> client.getRichMenuAliasList(), LineRichMenus::aliases);
    }

    static Map<String, String> aliases(RichMenuAliasListResponse list) {
        return list.aliases().stream()
                .collect(
                        Collectors.toMap(
                                alias -> alias.richMenuAliasId(), alias -> alias.richMenuId()));
    }

    @Override
    public Fact<String> of(ChannelId channel, PersonId person) {
        return answers.ask(
                channel,
                client -> client.getRichMenuIdOfUser(person.value()),
                answer -> answer.richMenuId());
    }

    @Override
    public Fact<Boolean> link(ChannelId channel, List<PersonId> people, String menu) {
        if (people.size() == 1) {
            return answers.ask(
                    channel,
                    client -> client.linkRichMenuIdToUser(people.getFirst().value(), menu),
                    _ -> true);
        }
        return answers.ask(
                channel,
                client ->
                        client.linkRichMenuIdToUsers(
                                new RichMenuBulkLinkRequest(menu, values(people))),
                _ -> true);
    }

    @Override
    public Fact<Boolean> unlink(ChannelId channel, List<PersonId> people) {
        if (people.size() == 1) {
            return answers.ask(
                    channel,
                    client -> client.unlinkRichMenuIdFromUser(people.getFirst().value()),
                    _ -> true);
        }
        return answers.ask(
                channel,
                client ->
                        client.unlinkRichMenuIdFromUsers(
                                new RichMenuBulkUnlinkRequest(values(people))),
                _ -> true);
    }

    private static List<String> values(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
