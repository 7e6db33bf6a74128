package org.pueankru.bot.directory;

import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is kept of a person, as JSON that they and programs can read: the chat and the console
 * give the same. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Component
public class PersonCopy {
    private final Posts posts;
    private final Schools schools;
    private final Networks networks;
    private final Consents consents;
    private final List<PersonalData> data;
    private final JsonMapper json;

    public PersonCopy(
            Posts posts,
            Schools schools,
            Networks networks,
            Consents consents,
            List<PersonalData> data,
            JsonMapper json) {
        this.posts = posts;
        this.schools = schools;
        this.networks = networks;
        this.consents = consents;
        this.data = List.copyOf(data);
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    public String of(District district, Person person) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("district", district.name());
        file.put("name", person.name());
        file.put("officeNumber", person.code() == null ? "" : person.code());
        file.put("lineUserId", person.line() == null ? "" : person.line().value());
        consents.acceptedAt(district.id(), person.id())
                .ifPresent(at -> file.put("privacyNoticeAccepted", at.toString()));
        file.put(
                "posts",
                posts.history(district.id(), person.id()).stream()
                        .map(post -> post(district, post))
                        .toList());
        data.forEach(each -> file.put(each.key(), each.of(district.id(), person.id())));
        return json.writeValueAsString(file);
    }

    private Map<String, Object> post(District district, Post post) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("role", post.role().code());
        row.put("place", place(district, post.place()));
        row.put("state", post.state().code());
        row.put("from", post.from().toString());
        if (post.to() != null) {
            row.put("to", post.to().toString());
        }
        return row;
    }

    private String place(District district, Place place) {
        return switch (place) {
            case Place.AtSchool(School.Id school) ->
                    schools.byId(district.id(), school).map(School::name).orElse("");
            case Place.InNetwork(Network.Id network) ->
                    networks.byId(district.id(), network).map(Network::name).orElse("");
            case Place.WholeDistrict _ -> district.name();
        };
    }
}
