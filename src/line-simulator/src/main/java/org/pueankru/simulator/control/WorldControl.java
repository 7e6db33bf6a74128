package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;
import static org.pueankru.simulator.control.Answers.channel;
import static org.pueankru.simulator.control.Answers.object;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Community;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who exists. */
final class WorldControl {
    private final Channels channels;

    WorldControl(Channels channels) {
        this.channels = channels;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/simulator/world", this::tell);
        routes.put("/simulator/persons/{userId}", this::putPerson);
        routes.put("/simulator/groups/{groupId}", this::putGroup);
    }

    ObjectNode world(Platform line) {
        Community community = line.community();
        ObjectNode json = Json.object();
        json.set("bot", Json.MAPPER.valueToTree(community.bot()));
        ArrayNode bots = json.putArray("bots");
        channels.all().forEach(each -> bots.add(Json.MAPPER.valueToTree(each.community().bot())));
        ArrayNode persons = json.putArray("persons");
        for (Person person : community.persons()) {
            ObjectNode node = Json.MAPPER.valueToTree(person);
            persons.add(node.put("friend", community.isFriend(person.userId())));
        }
        json.set("groups", Json.MAPPER.valueToTree(community.groups()));
        json.set("hints", Json.MAPPER.valueToTree(community.hints()));
        return json;
    }

    private void tell(Context http) {
        answer(http, world(channel(http, channels)));
    }

    private void putPerson(Context http) {
        ObjectNode body = object(http);
        body.put("userId", http.pathParam("userId"));
        body.put("pictureColor", body.path("pictureColor").asString("#5B8DEF"));
        body.put("about", body.path("about").asString(""));
        channel(http, channels).put(Json.MAPPER.treeToValue(body, Person.class));
        tell(http);
    }

    private void putGroup(Context http) {
        ObjectNode body = object(http);
        body.put("groupId", http.pathParam("groupId"));
        body.put("botIsMember", body.path("botIsMember").asBoolean(true));
        channel(http, channels).put(Json.MAPPER.treeToValue(body, Group.class));
        tell(http);
    }
}
