package org.pueankru.bot.registration;

import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is kept of a person, as JSON that they and programs can read. */
@Component
class DataFile {
    private final Posts posts;
    private final Consents consents;
    private final PostWords postWords;
    private final List<PersonalData> data;
    private final JsonMapper json;

    DataFile(
            Posts posts,
            Consents consents,
            PostWords postWords,
            List<PersonalData> data,
            JsonMapper json) {
        this.posts = posts;
        this.consents = consents;
        this.postWords = postWords;
        this.data = List.copyOf(data);
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    String of(Caller caller, Person person) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("district", caller.district().name());
        file.put("name", person.name());
        file.put("officeNumber", person.code() == null ? "" : person.code());
        file.put("lineUserId", caller.line().value());
        consents.acceptedAt(caller.districtId(), person.id())
                .ifPresent(at -> file.put("privacyNoticeAccepted", at.toString()));
        file.put(
                "posts",
                posts.history(caller.districtId(), person.id()).stream()
                        .map(post -> post(caller, post))
                        .toList());
        data.forEach(each -> file.put(each.key(), each.of(caller.districtId(), person.id())));
        return json.writeValueAsString(file);
    }

    private Map<String, Object> post(Caller caller, Post post) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("role", post.role().code());
        row.put("place", postWords.place(caller.district(), post.place()));
        row.put("state", post.state().code());
        row.put("from", post.from().toString());
        if (post.to() != null) {
            row.put("to", post.to().toString());
        }
        return row;
    }
}
