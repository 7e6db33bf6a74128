package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.world.Bot;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import tools.jackson.databind.node.ObjectNode;

/** What LINE tells of the bot, of people and of groups. */
final class PeopleEndpoints {
    private PeopleEndpoints() {}

    static Answer botInfo(Platform line, BotCall call) {
        Bot bot = line.community().bot();
        return Answer.ok(
                Json.object()
                        .put("userId", bot.userId())
                        .put("basicId", bot.basicId())
                        .put("displayName", bot.displayName())
                        .put("chatMode", "bot")
                        .put("markAsReadMode", "auto"));
    }

    static Answer profile(Platform line, BotCall call) {
        String userId = call.parameter("userId");
        Person person =
                line.community()
                        .person(userId)
                        .filter(known -> line.community().isFriend(userId))
                        .orElseThrow(ApiRefusal::notFound);
        return Answer.ok(profileOf(person).put("language", "th"));
    }

    static Answer groupSummary(Platform line, BotCall call) {
        Group group = groupOfBot(line, call);
        return Answer.ok(
                Json.object().put("groupId", group.groupId()).put("groupName", group.name()));
    }

    static Answer memberCount(Platform line, BotCall call) {
        return Answer.ok(Json.object().put("count", groupOfBot(line, call).members().size()));
    }

    static Answer memberProfile(Platform line, BotCall call) {
        String userId = call.parameter("userId");
        if (!groupOfBot(line, call).members().contains(userId)) {
            throw ApiRefusal.notFound();
        }
        Person member = line.community().person(userId).orElseThrow(ApiRefusal::notFound);
        return Answer.ok(profileOf(member));
    }

    static Answer leave(Platform line, BotCall call) {
        line.botLeaves(groupOfBot(line, call).groupId());
        return Answer.done();
    }

    private static Group groupOfBot(Platform line, BotCall call) {
        return line.community()
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
