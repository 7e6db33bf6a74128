package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Editions.Edition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Shows the announcements that concern somebody, and takes what they answer. */
@Component
@Order(95)
class NoticesFeature implements ChatFeature {
    static final String KEY = "notice";

    /** Prefix of the data of buttons that show one announcement. */
    static final String SHOW = "show";

    static final String COMMAND = "ประกาศ";
    private static final String CALENDAR = "ปฏิทิน";

    private final Districts districts;
    private final WhoAsks who;
    private final Notices notices;
    private final Editions editions;
    private final NoticeBoard board;
    private final Answers answers;
    private final SignUp signUp;
    private final Agenda agenda;
    private final HelpCalls calls;
    private final PrivateChat privateChat;
    private final ShownNotices shown;
    private final TakenWords taken;
    private final NoticeWords words;
    private final Clock clock;

    NoticesFeature(
            Districts districts,
            WhoAsks who,
            Notices notices,
            Editions editions,
            NoticeBoard board,
            Answers answers,
            SignUp signUp,
            Agenda agenda,
            HelpCalls calls,
            PrivateChat privateChat,
            ShownNotices shown,
            TakenWords taken,
            NoticeWords words,
            Clock clock) {
        this.districts = districts;
        this.who = who;
        this.notices = notices;
        this.editions = editions;
        this.board = board;
        this.answers = answers;
        this.signUp = signUp;
        this.agenda = agenda;
        this.calls = calls;
        this.privateChat = privateChat;
        this.shown = shown;
        this.taken = taken;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(COMMAND, CALENDAR);
    }

    /** With the number of one announcement; other words behind it are for the search. */
    @Override
    public Set<String> commandsWithMore() {
        return Set.of(COMMAND);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command command ->
                    AskedNumber.in(command)
                            .map(
                                    plain ->
                                            inDistrict(
                                                    turn,
                                                    district -> commanded(district, turn, plain)));
            case Input.Tapped tapped ->
                    Optional.of(
                            inDistrict(turn, district -> tapped(district, turn, tapped.data())));
            case Input.Words _,
                    Input.Joined _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Called _,
                    Input.Back _ ->
                    Optional.empty();
        };
    }

    private Answer inDistrict(Turn turn, Function<District, Answer> answer) {
        return districts.of(turn.channel()).map(answer).orElseGet(() -> say("none"));
    }

    private Answer commanded(District district, Turn turn, Input.Command command) {
        Optional<Comer> reader = who.in(district, turn);
        if (reader.isEmpty()) {
            return turn.inGroup() ? inPrivate(district, command.word()) : say("register-first");
        }
        if (command.word().equals(CALENDAR)) {
            return agenda.of(district.id(), reader.get());
        }
        return command.more().isEmpty()
                ? shown.current(district, reader.get())
                : shown.byNumber(district, reader.get(), Long.parseLong(command.more()));
    }

    private Answer inPrivate(District district, String command) {
        return Answer.of(
                new Text(
                        words.say("ask-in-private", command),
                        privateChat.with(district.id(), command).stream()
                                .map(
                                        chat ->
                                                new QuickReply(
                                                        words.say("open-private"),
                                                        new Tap.Open(chat)))
                                .toList()));
    }

    private Answer tapped(District district, Turn turn, String data) {
        int colon = data.indexOf(':');
        Optional<Notice> notice =
                idIn(data.substring(colon + 1)).flatMap(id -> notices.byId(district.id(), id));
        if (colon < 0 || notice.isEmpty()) {
            return say("old-button");
        }
        String what = data.substring(0, colon);
        Optional<Answers.Answer> answer =
                Answers.Answer.ofCode(what)
                        .filter(given -> notice.get().content().asks().isAnsweredBy(given));
        if (answer.isEmpty() && !what.equals(SHOW)) {
            return say("old-button");
        }
        Optional<Comer> comer = who.in(district, turn);
        if (comer.isEmpty()) {
            return turn.inGroup() ? inPrivate(district, COMMAND) : say("register-first");
        }
        return answer.map(given -> take(district, notice.get(), comer.get(), given))
                .orElseGet(() -> shown.one(district, comer.get(), notice.get().id()));
    }

    private static Optional<Notice.Id> idIn(String text) {
        try {
            return Optional.of(new Notice.Id(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer take(District district, Notice notice, Comer comer, Answers.Answer answer) {
        String title = notice.content().title();
        if (notice.state() == Notice.State.CANCELLED) {
            return say("cancelled", title);
        }
        if (!board.concerns(district.id(), notice.id(), comer)) {
            return notice.releasedAt() == null ? say("trial") : notYours(comer);
        }
        if (notice.content().asks() == Content.Asks.COMING) {
            boolean comes = answer == Answers.Answer.COMING;
            return taken.signedUp(comer, signUp.answer(district, notice.id(), comer, comes));
        }
        if (answer == Answers.Answer.SEEN && isOver(district, notice)) {
            return say("over.seen", title);
        }
        answers.by(district.id(), notice.id(), comer, answer);
        calls.hear(district.id(), notice.id(), answer);
        return taken.taken(comer, answer, title);
    }

    /** As the newest edition that tells a time has it. */
    private boolean isOver(District district, Notice notice) {
        return editions.family(district.id(), notice.id())
                .newest(Edition::hasTime)
                .flatMap(edition -> notices.byId(district.id(), edition.id()))
                .filter(newest -> newest.content().isOver(clock.instant()))
                .isPresent();
    }

    /** What went to chosen people of a school is not for its group. */
    private Answer notYours(Comer comer) {
        return switch (comer) {
            case Comer.Somebody _ -> say("not-yours");
            case Comer.OneSchool _ -> say("not-for-the-group");
        };
    }

    private Answer say(String key, Object... values) {
        return Answer.of(Text.of(words.say(key, values)));
    }
}
