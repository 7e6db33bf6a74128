package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows the announcements that concern somebody, and takes what they answer. */
@Component
@Order(95)
class NoticesFeature implements ChatFeature {
    static final String KEY = "notice";
    private static final String COMMAND = "ประกาศ";

    /** One message of the five is for words. */
    private static final int SHOWN = OutgoingMessage.LIMIT - 1;

    private final Districts districts;
    private final People people;
    private final Groups groups;
    private final Notices notices;
    private final Circulation circulation;
    private final Answers answers;
    private final HelpCalls calls;
    private final NoticeMessages messages;
    private final NoticeWords words;

    NoticesFeature(
            Districts districts,
            People people,
            Groups groups,
            Notices notices,
            Circulation circulation,
            Answers answers,
            HelpCalls calls,
            NoticeMessages messages,
            NoticeWords words) {
        this.districts = districts;
        this.people = people;
        this.groups = groups;
        this.notices = notices;
        this.circulation = circulation;
        this.answers = answers;
        this.calls = calls;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(COMMAND);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command _ -> Optional.of(current(turn));
            case Input.Tapped tapped -> Optional.of(tapped(turn, tapped.data()));
            case Input.Words _,
                    Input.Joined _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Called _,
                    Input.Back _ ->
                    Optional.empty();
        };
    }

    private Answer current(Turn turn) {
        return districts
                .of(turn.channel())
                .map(district -> current(district, turn))
                .orElseGet(() -> say("none"));
    }

    private Answer current(District district, Turn turn) {
        Optional<Person> person = personOf(district, turn);
        if (person.isPresent()) {
            return show(
                    district,
                    circulation.current(district.id(), person.get().id(), SHOWN),
                    circulation.schoolCode(district.id(), person.get().id()));
        }
        if (!turn.inGroup()) {
            return say("register-first");
        }
        return schoolOf(district, turn)
                .map(
                        school ->
                                show(
                                        district,
                                        circulation.current(district.id(), school, SHOWN),
                                        circulation.schoolCode(district.id(), school)))
                .orElseGet(() -> say("ask-in-private"));
    }

    private Answer show(District district, List<Notice.Id> ids, String schoolCode) {
        List<OutgoingMessage> shown = new ArrayList<>();
        ids.reversed()
                .forEach(
                        id ->
                                notices.byId(district.id(), id)
                                        .ifPresent(
                                                notice ->
                                                        shown.addAll(
                                                                messages.of(
                                                                        id,
                                                                        notice.kind(),
                                                                        notice.content()
                                                                                .of(schoolCode),
                                                                        Reader.COUNTED))));
        return shown.isEmpty() ? say("none") : Answer.of(shown.toArray(OutgoingMessage[]::new));
    }

    private Answer tapped(Turn turn, String data) {
        int colon = data.indexOf(':');
        Optional<Answers.Answer> answer =
                colon < 0 ? Optional.empty() : Answers.Answer.ofCode(data.substring(0, colon));
        Optional<Notice.Id> notice = idIn(data.substring(colon + 1));
        Optional<District> district = districts.of(turn.channel());
        return answer.isEmpty() || notice.isEmpty() || district.isEmpty()
                ? say("old-button")
                : take(district.get(), turn, notice.get(), answer.get());
    }

    private static Optional<Notice.Id> idIn(String text) {
        try {
            return Optional.of(new Notice.Id(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer take(District district, Turn turn, Notice.Id id, Answers.Answer answer) {
        Optional<Notice> notice = notices.byId(district.id(), id);
        if (notice.isEmpty() || !notice.get().content().asks().isAnsweredBy(answer)) {
            return say("old-button");
        }
        String title = notice.get().content().title();
        Optional<Person> person = personOf(district, turn);
        if (person.isPresent() && circulation.concerns(district.id(), id, person.get().id())) {
            answers.byPerson(district.id(), id, person.get().id(), answer);
            calls.hear(district.id(), id, answer);
            return say("taken." + answer.code(), title);
        }
        Optional<School.Id> school = turn.inGroup() ? schoolOf(district, turn) : Optional.empty();
        if (school.isPresent() && circulation.concerns(district.id(), id, school.get())) {
            answers.bySchool(district.id(), id, school.get(), answer);
            calls.hear(district.id(), id, answer);
            return say("taken-for-school." + answer.code(), title);
        }
        return turn.inGroup() ? say("ask-in-private") : say("not-yours");
    }

    private Optional<Person> personOf(District district, Turn turn) {
        return turn.chat() instanceof ChatId.Person(String line)
                ? people.byLine(district.id(), new PersonId(line))
                : Optional.empty();
    }

    private Optional<School.Id> schoolOf(District district, Turn turn) {
        return groups.of(district.id(), turn.chat())
                .filter(group -> group.state() == GroupChat.State.BOUND)
                .flatMap(group -> Optional.ofNullable(group.stands()))
                .flatMap(
                        stands ->
                                stands instanceof Stands.ForSchool(School.Id school)
                                        ? Optional.of(school)
                                        : Optional.empty());
    }

    private Answer say(String key, Object... values) {
        return Answer.of(Text.of(words.say(key, values)));
    }
}
