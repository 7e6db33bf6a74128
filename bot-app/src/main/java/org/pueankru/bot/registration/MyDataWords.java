package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.TellingWhatOneTeaches;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people are told of their own data. */
@Component
class MyDataWords {
    static final String KEY = "me";

    static final String OVERVIEW = "all";
    static final String NAME = "name";
    static final String POSTS = "posts";
    static final String END = "end";
    static final String END_NOW = "end-now";
    static final String EXPORT = "export";
    static final String ERASE = "erase";
    static final String ERASE_SURE = "erase-sure";
    static final String ERASE_NOW = "erase-now";

    /** What the shelf calls itself among personal data. */
    private static final String SHELF = "shelf";

    /** UTF-16 units in one message; LINE takes 5,000. */
    private static final int PART = 4_800;

    private final Sayings sayings;
    private final PostWords postWords;
    private final PostLines postLines;
    private final Consents consents;
    private final Posts posts;
    private final NoticeSettings notices;
    private final AdmissionWords admission;
    private final List<PersonalData> data;
    private final ObjectProvider<TellingWhatOneTeaches> teaching;

    MyDataWords(
            Sayings sayings,
            PostWords postWords,
            PostLines postLines,
            Consents consents,
            Posts posts,
            NoticeSettings notices,
            AdmissionWords admission,
            List<PersonalData> data,
            ObjectProvider<TellingWhatOneTeaches> teaching) {
        this.sayings = sayings;
        this.postWords = postWords;
        this.postLines = postLines;
        this.consents = consents;
        this.posts = posts;
        this.notices = notices;
        this.admission = admission;
        this.data = List.copyOf(data);
        this.teaching = teaching;
    }

    Answer inGroup() {
        return sayings.answer(sayings.say("me.in-group"));
    }

    Answer nobody() {
        return sayings.answer(
                sayings.say("me.nobody"),
                sayings.word(sayings.say("word.register")),
                sayings.word(sayings.say("word.menu")));
    }

    Answer left() {
        return sayings.answer(sayings.say("me.left"), sayings.word(sayings.say("word.menu")));
    }

    Answer overview(Caller caller, Person person) {
        String muted = notices.muted(caller, person);
        String consent =
                consents.acceptedAt(caller.districtId(), person.id())
                        .map(sayings::day)
                        .orElseGet(() -> sayings.say("me.no-consent"));
        String text =
                sayings.say(
                        "me",
                        person.name(),
                        postLines.of(caller),
                        taught(caller, person),
                        Integer.toString(onShelf(caller, person)),
                        muted.isEmpty() ? sayings.say("me.all-notices") : muted,
                        consent);
        return sayings.answer(text, sayings.andTheWayOut(overviewTaps(caller).stream()));
    }

    private String taught(Caller caller, Person person) {
        return teaching.stream()
                .map(way -> way.told(caller.districtId(), person.id()))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElseGet(() -> sayings.say("me.not-told"));
    }

    private int onShelf(Caller caller, Person person) {
        return data.stream()
                .filter(each -> each.key().equals(SHELF))
                .map(each -> each.of(caller.districtId(), person.id()))
                .mapToInt(kept -> kept instanceof List<?> list ? list.size() : 0)
                .sum();
    }

    private List<QuickReply> overviewTaps(Caller caller) {
        List<QuickReply> taps = new ArrayList<>();
        int waiting = posts.waitingFor(caller.district().channel(), caller.line()).size();
        if (waiting > 0) {
            taps.add(admission.button(waiting));
        }
        taps.add(sayings.tap("me.name", data(NAME)));
        taps.add(sayings.tap("me.posts", data(POSTS)));
        teaching.ifAvailable(way -> taps.add(way.button()));
        taps.add(sayings.word(sayings.say("word.shelf")));
        taps.add(sayings.word(sayings.say("word.notices")));
        taps.add(sayings.tap("me.export", data(EXPORT)));
        taps.add(sayings.tap("me.erase", data(ERASE)));
        return taps;
    }

    Answer whichName(Person person) {
        return wayOut(sayings.say("me.which-name", person.name()));
    }

    Answer notAName() {
        return wayOut(sayings.say("name.not-one"));
    }

    Answer renamed(String name) {
        return sayings.answer(
                sayings.say("me.renamed", name), sayings.word(sayings.say("word.my-data")));
    }

    Answer posts(Caller caller) {
        List<QuickReply> taps = new ArrayList<>();
        for (Post post : caller.posts()) {
            String id = post.id().value().toString();
            if (post.role() == Role.TEACHER) {
                taps.add(sayings.tap("known.move", RegisterTap.MOVE.data(id)));
            }
            taps.add(
                    sayings.choice(
                            sayings.say("me.end", postWords.role(post.role())),
                            data(END) + "|" + id));
        }
        taps.addFirst(sayings.tap("known.add", RegisterTap.ADD.data()));
        return sayings.answer(
                sayings.say("me.posts-are", postLines.of(caller)),
                sayings.andTheWayOut(taps.stream()));
    }

    Answer endSurely(Caller caller, Post post) {
        return sayings.answer(
                sayings.say("me.end-surely", postWords.of(caller.district(), post)),
                sayings.andTheWayOut(
                        Stream.of(
                                sayings.tap(
                                        "me.end-now", data(END_NOW) + "|" + post.id().value()))));
    }

    Answer ended() {
        return sayings.answer(sayings.say("me.ended"), sayings.word(sayings.say("word.my-data")));
    }

    Answer lastStaff() {
        return sayings.answer(
                sayings.say("me.last-staff"), sayings.word(sayings.say("word.my-data")));
    }

    /** As many parts as one reply has room for; a shelf that is longer is told to be so. */
    Answer file(String json) {
        List<OutgoingMessage> messages = new ArrayList<>();
        messages.add(Text.of(sayings.say("me.file")));
        int from = 0;
        while (from < json.length() && messages.size() < OutgoingMessage.LIMIT) {
            int to =
                    from + PART >= json.length() ? json.length() : lineEnd(json, from, from + PART);
            messages.add(Text.of(json.substring(from, to).strip()));
            from = to;
        }
        if (from < json.length()) {
            messages.set(0, Text.of(sayings.say("me.file-too-long")));
        }
        messages.add(
                messages.removeLast()
                        .withQuickReplies(
                                List.of(
                                        sayings.word(sayings.say("word.my-data")),
                                        sayings.word(sayings.say("word.menu")))));
        return Answer.of(messages.toArray(OutgoingMessage[]::new));
    }

    private static int lineEnd(String text, int from, int before) {
        int end = text.lastIndexOf('\n', before);
        return end <= from ? before : end;
    }

    Answer erase() {
        return sayings.answer(
                sayings.say("me.erase-what"),
                sayings.andTheWayOut(Stream.of(sayings.tap("me.erase-go-on", data(ERASE_SURE)))));
    }

    Answer eraseSurely(Instant at) {
        return sayings.answer(
                sayings.say("me.erase-surely"),
                sayings.andTheWayOut(
                        Stream.of(
                                sayings.tap(
                                        "me.erase-now",
                                        data(ERASE_NOW) + "|" + at.getEpochSecond()))));
    }

    Answer erased() {
        return sayings.answer(sayings.say("me.erased"));
    }

    private Answer wayOut(String text) {
        return sayings.answer(text, sayings.andTheWayOut(Stream.of()));
    }

    private static String data(String word) {
        return KEY + ":" + word;
    }
}
