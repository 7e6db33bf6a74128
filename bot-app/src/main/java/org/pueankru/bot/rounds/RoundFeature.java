package org.pueankru.bot.rounds;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.ReportButton;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Hears what directors and schools' groups say to a report that is due. */
@Component
@Order(96)
class RoundFeature implements ChatFeature {
    private static final String NOT_DONE = "not-done";
    private static final List<Integer> DAYS = List.of(3, 5, 7, 14);

    private final Districts districts;
    private final Notices notices;
    private final Speakers speakers;
    private final SchoolSays says;
    private final RoundWords words;

    RoundFeature(
            Districts districts,
            Notices notices,
            Speakers speakers,
            SchoolSays says,
            RoundWords words) {
        this.districts = districts;
        this.notices = notices;
        this.speakers = speakers;
        this.says = says;
        this.words = words;
    }

    @Override
    public String key() {
        return ReportButton.KEY;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return turn.input() instanceof Input.Tapped tapped
                ? Optional.of(tapped(turn, tapped.data()))
                : Optional.empty();
    }

    /**
     * What a button says.
     *
     * @param what a {@link ReportButton}'s code, or {@link #NOT_DONE}
     * @param school of several; empty = the speaker's only one
     * @param days more that are asked for; 0 = not chosen yet
     */
    private record Said(String what, Notice.Id notice, Optional<School.Id> school, int days) {
        static Optional<Said> read(String data) {
            String[] parts = data.split(":", -1);
            if (parts.length < 2 || parts.length > 4) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Said(
                                parts[0],
                                new Notice.Id(UUID.fromString(parts[1])),
                                parts.length > 2 && !parts[2].isEmpty()
                                        ? Optional.of(new School.Id(UUID.fromString(parts[2])))
                                        : Optional.empty(),
                                parts.length > 3 ? Integer.parseInt(parts[3]) : 0));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private Answer tapped(Turn turn, String data) {
        Optional<Said> said = Said.read(data);
        Optional<District> district = districts.of(turn.channel());
        Optional<Notice> notice =
                said.isEmpty() || district.isEmpty()
                        ? Optional.empty()
                        : notices.byId(district.get().id(), said.get().notice())
                                .filter(RoundFeature::isOpen);
        return notice.isEmpty()
                ? say("old-button")
                : hear(district.orElseThrow(), turn, said.orElseThrow(), notice.get());
    }

    private static boolean isOpen(Notice notice) {
        return notice.content().asks() == Content.Asks.REPORT
                && (notice.state() == Notice.State.SENDING || notice.state() == Notice.State.SENT);
    }

    private Answer hear(District district, Turn turn, Said said, Notice notice) {
        return switch (speakers.of(district.id(), turn, notice)) {
            case Speakers.Nobody(String why) -> say(why);
            case Speakers.Speaker speaker -> {
                List<School> meant =
                        speaker.schools().stream()
                                .filter(
                                        school ->
                                                said.school().isEmpty()
                                                        || said.school().get().equals(school.id()))
                                .toList();
                yield switch (meant.size()) {
                    case 0 -> say("not-yours");
                    case 1 -> take(district, said, notice, speaker, meant.getFirst());
                    default -> which(said, meant);
                };
            }
        };
    }

    private Answer which(Said said, List<School> schools) {
        List<QuickReply> choices =
                schools.stream()
                        .limit(QuickReply.MOST)
                        .map(
                                school ->
                                        button(
                                                school.name(),
                                                said.what(),
                                                said.notice(),
                                                school.id(),
                                                said.days()))
                        .toList();
        return Answer.of(new Text(words.say("which-school"), choices));
    }

    private Answer take(
            District district, Said said, Notice notice, Speakers.Speaker speaker, School school) {
        RoundActs.Of of = new RoundActs.Of(district.id(), notice.id(), school.id());
        String title = notice.content().title();
        if (said.what().equals(NOT_DONE)) {
            return say(says.slipped(of) ? "taken.not-done" : "slip.late", school.name(), title);
        }
        return switch (ReportButton.ofCode(said.what()).orElse(null)) {
            case DONE -> done(of, speaker, school, title);
            case HELP ->
                    say(
                            says.helpAsked(of, speaker.person()) ? "taken.help" : "reported",
                            school.name(),
                            title);
            case MORE_TIME -> moreTime(of, said, speaker, school, title);
            case null -> say("old-button");
        };
    }

    private Answer done(RoundActs.Of of, Speakers.Speaker speaker, School school, String title) {
        says.reported(of, speaker.person(), speaker.how());
        return Answer.of(
                new Text(
                        words.say("taken.done", school.name(), title),
                        List.of(button(words.say("slip"), NOT_DONE, of.notice(), school.id(), 0))));
    }

    private Answer moreTime(
            RoundActs.Of of, Said said, Speakers.Speaker speaker, School school, String title) {
        if (DAYS.contains(said.days())) {
            return say(
                    says.timeAsked(of, said.days(), speaker.person())
                            ? "taken.more-time"
                            : "reported",
                    school.name(),
                    title,
                    said.days());
        }
        return says.isReported(of)
                ? say("reported", school.name(), title)
                : howManyDays(of, school);
    }

    private Answer howManyDays(RoundActs.Of of, School school) {
        List<QuickReply> choices =
                DAYS.stream()
                        .map(
                                days ->
                                        button(
                                                words.say("days", days),
                                                ReportButton.MORE_TIME.code(),
                                                of.notice(),
                                                school.id(),
                                                days))
                        .toList();
        return Answer.of(new Text(words.say("how-many-days", school.name()), choices));
    }

    private static QuickReply button(
            String label, String what, Notice.Id notice, School.Id school, int days) {
        String data =
                Stream.of(what, notice.value(), school.value(), days)
                        .map(Object::toString)
                        .reduce((one, other) -> one + ":" + other)
                        .orElseThrow();
        return new QuickReply(label, new Tap.Choose(ReportButton.KEY + ":" + data, label));
    }

    private Answer say(String key, Object... values) {
        return Answer.of(Text.of(words.say(key, values)));
    }
}
