package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.world.Bot;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import tools.jackson.databind.node.ObjectNode;

/** What LINE tells of the bot, of people and of groups. */
final class PeopleEndpoints {
    private final Platform platform;

    PeopleEndpoints(Platform platform) {
        this.platform = platform;
    }

    Answer botInfo(BotCall call) {
        Bot bot = platform.community().bot();
        return Answer.ok(
                Json.object()
                        .put("userId", bot.userId())
                        .put("basicId", bot.basicId())
                        .put("displayName", bot.displayName())
                        .put("chatMode", "bot")
                        .put("markAsReadMode", "auto"));
    }

    Answer profile(BotCall call) {
        String userId = call.parameter("userId");
        Person person =
                platform.community()
                        .person(userId)
                        .filter(known -> platform.community().isFriend(userId))
                        .orElseThrow(ApiRefusal::notFound);
        return Answer.ok(profileOf(person).put("language", "th"));
    }

    Answer groupSummary(BotCall call) {
        Group group = groupOfBot(call);
        return Answer.ok(
                Json.object().put("groupId", group.groupId()).put("groupName", group.name()));
    }

    Answer memberCount(BotCall call) {
        return Answer.ok(Json.object().put("count", groupOfBot(call).members().size()));
    }

    Answer memberProfile(BotCall call) {
        String userId = call.parameter("userId");
        if (!groupOfBot(call).members().contains(userId)) {
            throw ApiRefusal.notFound();
        }
        Person member = platform.community().person(userId).orElseThrow(ApiRefusal::notFound);
        return Answer.ok(profileOf(member));
    }

    Answer leave(BotCall call) {
        platform.botLeaves(groupOfBot(call).groupId());
        return Answer.done();
    }

    private Group groupOfBot(BotCall call) {
        return platform.community()
                .group(call.parameter("groupId"))
                .filter(Group::botIsMember)
                .orElseThrow(ApiRefusal::notFound);
    }

    private static ObjectNode profileOf(Person person) {
        return Json.object()
                .put("displayName", person.displayName())
                .put("userId", person.userId());
    }
}
