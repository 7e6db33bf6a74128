package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Departures;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonCopy;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The steps of seeing to one's own data. */
@Component
class MyData {
    /** A button that erases is good for as long as a dialogue lasts. */
    private static final Duration ERASING = Duration.ofMinutes(30);

    private final MyDataWords words;
    private final PersonCopy copy;
    private final Departures departures;
    private final People people;
    private final Posts posts;
    private final AuditLog audit;

    MyData(
            MyDataWords words,
            PersonCopy copy,
            Departures departures,
            People people,
            Posts posts,
            AuditLog audit) {
        this.words = words;
        this.copy = copy;
        this.departures = departures;
        this.people = people;
        this.posts = posts;
        this.audit = audit;
    }

    Answer show(Caller caller, Person person) {
        return words.overview(caller, person).remembering(MyDataWords.OVERVIEW);
    }

    static boolean erases(String data) {
        return data.startsWith(MyDataWords.ERASE_NOW + "|");
    }

    Optional<Answer> tapped(Caller caller, Person person, String data, Instant at) {
        int bar = data.indexOf('|');
        String word = bar < 0 ? data : data.substring(0, bar);
        String about = bar < 0 ? "" : data.substring(bar + 1);
        return Optional.ofNullable(
                switch (word) {
                    case MyDataWords.OVERVIEW -> show(caller, person);
                    case MyDataWords.NAME -> words.whichName(person).remembering(MyDataWords.NAME);
                    case MyDataWords.POSTS -> words.posts(caller).remembering(word);
                    case MyDataWords.END -> ending(caller, about).remembering(word);
                    case MyDataWords.END_NOW -> end(caller, person, about);
                    case MyDataWords.EXPORT ->
                            words.file(copy.of(caller.district(), person)).remembering(word);
                    case MyDataWords.ERASE -> words.erase().remembering(word);
                    case MyDataWords.ERASE_SURE -> words.eraseSurely(at).remembering(word);
                    case MyDataWords.ERASE_NOW -> erase(caller, person, about, at);
                    default -> null;
                });
    }

    Answer renamed(Caller caller, Person person, String typed) {
        Optional<String> name = TypedName.read(typed);
        if (name.isEmpty()) {
            return words.notAName().remembering(MyDataWords.NAME);
        }
        if (!name.get().equals(person.name())) {
            people.rename(caller.districtId(), person.id(), name.get());
            audit.note(
                    caller.districtId(),
                    by(person),
                    "person-renamed",
                    new Subject("person", person.id().value()),
                    Map.of());
        }
        return words.renamed(name.get()).remembering(MyDataWords.OVERVIEW);
    }

    private Answer ending(Caller caller, String id) {
        return own(caller, id)
                .map(post -> words.endSurely(caller, post))
                .orElseGet(() -> words.posts(caller));
    }

    private Answer end(Caller caller, Person person, String id) {
        Optional<Post> post = own(caller, id);
        if (post.isEmpty()) {
            return wasOwn(caller, person, id)
                    ? words.ended().remembering(MyDataWords.OVERVIEW)
                    : words.posts(caller).remembering(MyDataWords.POSTS);
        }
        Answer answer =
                departures.end(caller.districtId(), post.get(), by(person))
                        ? words.ended()
                        : words.lastStaff();
        return answer.remembering(MyDataWords.OVERVIEW);
    }

    /** A second tap, or staff ended it meanwhile. */
    private boolean wasOwn(Caller caller, Person person, String id) {
        return posts.history(caller.districtId(), person.id()).stream()
                .anyMatch(post -> post.id().value().toString().equals(id));
    }

    private static Optional<Post> own(Caller caller, String id) {
        return caller.posts().stream()
                .filter(post -> post.id().value().toString().equals(id))
                .findFirst();
    }

    private Answer erase(Caller caller, Person person, String askedAt, Instant at) {
        if (!askedAt.matches("[0-9]{1,12}")
                || at.isAfter(Instant.ofEpochSecond(Long.parseLong(askedAt)).plus(ERASING))) {
            return words.erase().remembering(MyDataWords.ERASE);
        }
        return departures.erase(caller.district(), person, by(person))
                ? words.erased().forgettingEverything()
                : words.lastStaff().remembering(MyDataWords.OVERVIEW);
    }

    private static Actor by(Person person) {
        return new Actor.Somebody(person.id());
    }
}
