package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.TellingWhatOneTeaches;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to people who register. */
@Component
class RegisterWords {
    private static final Set<Role> TEACHING =
            Set.of(Role.TEACHER, Role.CORE_TEACHER, Role.DIRECTOR);

    private final Sayings sayings;
    private final PostWords postWords;
    private final PostLines postLines;
    private final @Nullable URI publicUrl;
    private final ObjectProvider<TellingWhatOneTeaches> teaching;

    RegisterWords(
            Sayings sayings,
            PostWords postWords,
            PostLines postLines,
            ServiceSettings settings,
            ObjectProvider<TellingWhatOneTeaches> teaching) {
        this.sayings = sayings;
        this.postWords = postWords;
        this.postLines = postLines;
        this.teaching = teaching;
        this.publicUrl = settings.publicUrl();
    }

    Answer inGroup(boolean withCode) {
        return sayings.answer(sayings.say(withCode ? "group.code" : "group"));
    }

    Answer notHere() {
        return sayings.answer(sayings.say("not-here"));
    }

    Answer notice(Caller caller, boolean again) {
        String why = caller.person() == null ? "notice.first" : "notice.changed";
        String text =
                String.join(
                        "\n\n",
                        sayings.say(why),
                        sayings.say("notice", caller.district().name()),
                        sayings.say(why + ".end") + whereMoreIsSaid());
        return sayings.answer(
                again ? sayings.say("anew") + "\n\n" + text : text,
                sayings.tap("notice.yes", RegisterTap.YES.data()),
                sayings.tap("notice.no", RegisterTap.NO.data()));
    }

    private String whereMoreIsSaid() {
        return publicUrl == null
                ? ""
                : "\n\n" + sayings.say("notice.more", publicUrl.resolve("/privacy").toString());
    }

    Answer refused(Caller caller) {
        return caller.person() == null
                ? sayings.answer(
                        sayings.say("notice.refused"), sayings.word(sayings.say("word.menu")))
                : sayings.answer(
                        sayings.say("notice.refused-again"),
                        sayings.word(sayings.say("word.my-data")),
                        sayings.word(sayings.say("word.menu")));
    }

    Answer whichRole() {
        return sayings.answer(
                sayings.say("role.which"),
                sayings.andTheWayOut(
                        Stream.of(
                                        Role.TEACHER,
                                        Role.DIRECTOR,
                                        Role.CORE_TEACHER,
                                        Role.NETWORK_CHAIR,
                                        Role.SUPERVISOR,
                                        Role.STAFF)
                                .map(
                                        role ->
                                                sayings.choice(
                                                        postWords.role(role),
                                                        RegisterTap.ROLE.data(role.code())))));
    }

    Answer whichCode() {
        return wayOut("code.which");
    }

    Answer notACode() {
        return wayOut("code.not-one");
    }

    Answer noGoodCode() {
        return wayOut("code.no-good");
    }

    Answer waitWithCodes(Instant until) {
        return sayings.answer(
                sayings.say("code.wait", sayings.time(until)), sayings.andTheWayOut(Stream.of()));
    }

    Answer whichSchool() {
        return wayOut("school.which");
    }

    Answer noSchools() {
        return wayOut("school.none-at-all");
    }

    Answer noSuchSchool() {
        return wayOut("school.not-found");
    }

    Answer schoolClosed() {
        return wayOut("school.closed");
    }

    Answer chooseSchool(List<School> found, boolean more) {
        List<String> lines = new ArrayList<>();
        List<QuickReply> replies = new ArrayList<>();
        for (School school : found) {
            int number = lines.size() + 1;
            String named = postWords.school(school);
            lines.add(number + ". " + named + postWords.location(school));
            replies.add(
                    new QuickReply(
                            number + ". " + bare(school),
                            new Tap.Choose(
                                    RegisterTap.SCHOOL.data(school.id().value().toString()),
                                    named)));
        }
        replies.add(sayings.tap("school.none-of-them", RegisterTap.OTHER_SCHOOL.data()));
        String list = lines.stream().collect(Collectors.joining("\n"));
        return sayings.answer(
                sayings.say(more ? "school.choose-of-many" : "school.choose", list),
                sayings.andTheWayOut(replies.stream()));
    }

    private String bare(School school) {
        return postWords.school(school).substring(sayings.say("word.school").length());
    }

    /**
     * @param suggested what may be said by a tap
     */
    Answer whichName(Optional<String> suggested) {
        String key = suggested.isPresent() ? "name.which-or" : "name.which";
        return sayings.answer(
                sayings.say(key), sayings.andTheWayOut(suggested.stream().map(sayings::word)));
    }

    Answer notAName() {
        return wayOut("name.not-one");
    }

    Answer confirm(Caller caller, String name, Role role, Place place, boolean renamable) {
        String post = postWords.withLocation(caller.district(), role, place);
        Stream<QuickReply> replies =
                Stream.of(
                        sayings.tap("confirm.yes", RegisterTap.CONFIRM.data()),
                        sayings.tap("confirm.name", RegisterTap.RENAME.data()));
        return sayings.answer(
                sayings.say("confirm", name, post),
                sayings.andTheWayOut(renamable ? replies : replies.limit(1)));
    }

    Answer done(Caller caller, Post post) {
        String named = postWords.of(caller.district(), post.role(), post.place());
        String key =
                post.isHeld()
                        ? "done"
                        : post.role() == Role.TEACHER ? "done.waits-for-director" : "done.waits";
        List<QuickReply> replies = new ArrayList<>();
        Optional<QuickReply> tellMore = teaching(caller, post);
        tellMore.ifPresent(replies::add);
        replies.add(sayings.word(sayings.say("word.my-data")));
        replies.add(sayings.word(sayings.say("word.menu")));
        String done = sayings.say(key, named);
        return sayings.answer(
                tellMore.map(button -> done + "\n\n" + sayings.say("done.teaching", button.label()))
                        .orElse(done),
                replies);
    }

    /** Who teaches may tell what, once; whoever did is not asked again. */
    private Optional<QuickReply> teaching(Caller caller, Post post) {
        return teaching.stream()
                .filter(_ -> TEACHING.contains(post.role()))
                .filter(way -> way.told(caller.districtId(), post.person()).isEmpty())
                .map(TellingWhatOneTeaches::button)
                .findFirst();
    }

    QuickReply noticeButton() {
        return new QuickReply(
                sayings.say("notice.button"), new Tap.Say(sayings.say("word.register")));
    }

    /** Who is registered already, and what they may want. */
    Answer known(Caller caller) {
        Person person = caller.person();
        String name = person == null ? "" : person.name();
        List<QuickReply> replies = new ArrayList<>();
        replies.add(sayings.tap("known.add", RegisterTap.ADD.data()));
        caller.posts().stream()
                .filter(post -> post.role() == Role.TEACHER)
                .findFirst()
                .ifPresent(
                        post ->
                                replies.add(
                                        sayings.tap(
                                                "known.move",
                                                RegisterTap.MOVE.data(
                                                        post.id().value().toString()))));
        replies.add(sayings.word(sayings.say("word.my-data")));
        replies.add(sayings.word(sayings.say("word.cancel")));
        return sayings.answer(sayings.say("known", name, postLines.of(caller)), replies);
    }

    private Answer wayOut(String key) {
        return sayings.answer(sayings.say(key), sayings.andTheWayOut(Stream.of()));
    }
}
