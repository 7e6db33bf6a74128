package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.TellingWhatOneTeaches;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chat with the features of this package, over a real directory: says, taps, reads the newest
 * answer, as the conversation would have it. Each turn is a second later than the one before.
 */
final class TalkInTests {
    private final DirectoryInTests directory;
    private final ChannelId channel;
    private final ChatId chat;
    private final List<ChatFeature> features;
    private final ObjectProvider<TellingWhatOneTeaches> teaching;
    private final NamesInLine line = new NamesInLine();
    private final List<ChatId> forgotten = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();
    private Instant at;
    private @Nullable String owner;
    private @Nullable Answer answer;
    private Runnable lastTurn = () -> {};

    TalkInTests(DirectoryInTests directory, ChannelId channel, ChatId chat) {
        this.directory = directory;
        this.channel = channel;
        this.chat = chat;
        this.at = directory.clock.instant();
        this.teaching = teaching();
        this.features = features(directory);
    }

    static TalkInTests with(DirectoryInTests directory, PersonId line) {
        return new TalkInTests(directory, ChannelId.FIRST, new ChatId.Person(line.value()));
    }

    private List<ChatFeature> features(DirectoryInTests in) {
        var sayings = new Sayings(ThaiMessages.source());
        var postWords = new PostWords(sayings, in.schools, in.networks);
        var postLines = new PostLines(sayings, postWords, in.posts);
        var words =
                new RegisterWords(
                        sayings,
                        postWords,
                        postLines,
                        new ServiceSettings(null, java.nio.file.Path.of("data"), "ทดสอบ", null),
                        teaching);
        var callers = new Callers(in.districts, in.whoWrites, in.posts, in.consents);
        var transaction = in.database.transaction();
        var onePerson =
                new OnePerson(
                        in.people, in.namesakes, in.posts, in.attention, in.audit, in.samePerson);
        var listed =
                new ListedTeacher(
                        in.namesakes,
                        in.samePerson,
                        onePerson,
                        in.schools,
                        in.attention,
                        postWords,
                        sayings);
        var fits = new CodeFits(in.people, in.schools, in.networks, in.attention);
        var registrar =
                new Registrar(
                        transaction,
                        in.posts,
                        in.schools,
                        in.consents,
                        in.invites,
                        in.attention,
                        in.audit,
                        fits,
                        onePerson,
                        listed);
        var invited =
                new InvitedStep(in.invites, in.people, fits, new InviteCode(in.secrets), words);
        var memory = new DraftMemory(JsonMapper.shared());
        var suggested = new SuggestedName(line, Runnable::run, Duration.ZERO);
        var questions = new RegisterQuestions(words, invited, suggested, listed, memory);
        var conclusion =
                new RegisterConclusion(registrar, invited, listed, questions, words, memory);
        var dialogue =
                new RegisterDialogue(
                        words,
                        questions,
                        conclusion,
                        invited,
                        registrar,
                        in.schools,
                        sayings,
                        memory);
        var admissionWords = new AdmissionWords(sayings, postWords, in.people);
        var admission = new Admission(transaction, in.posts, in.attention, in.audit, in.samePerson);
        var notices = new NoticeSettings(in.noticeChoices, sayings, teaching);
        var myWords =
                new MyDataWords(
                        sayings,
                        postWords,
                        postLines,
                        in.consents,
                        in.posts,
                        notices,
                        admissionWords,
                        in.personalData,
                        teaching);
        var myData =
                new MyData(
                        myWords,
                        in.copy(),
                        in.departures((_, who) -> forgotten.add(who)),
                        in.people,
                        in.posts,
                        in.audit);
        return List.of(
                new RegisterFeature(callers, dialogue, memory, words, sayings, in.consents),
                new AdmissionFeature(callers, in.posts, admission, admissionWords, sayings),
                new MyDataFeature(callers, myData, notices, myWords, sayings));
    }

    /** Somebody told nothing yet. */
    private static ObjectProvider<TellingWhatOneTeaches> teaching() {
        var beans = new StaticListableBeanFactory();
        beans.addBean(
                "teaching",
                new TellingWhatOneTeaches() {
                    @Override
                    public QuickReply button() {
                        return new QuickReply(
                                "ชั้นและวิชาที่สอน",
                                new Tap.Choose("teach:ask", "ชั้นและวิชาที่สอน"));
                    }

                    @Override
                    public String told(DistrictId district, Person.Id person) {
                        return "";
                    }
                });
        return beans.getBeanProvider(TellingWhatOneTeaches.class);
    }

    /** LINE tells this name when it is asked for one. */
    TalkInTests isCalledInLine(String name) {
        line.isCalled(name);
        return this;
    }

    TalkInTests says(String text) {
        for (ChatFeature feature : features) {
            if (feature.commands().contains(text)) {
                return turn(feature, new Input.Command(text));
            }
            for (String word : feature.commandsWithMore()) {
                if (text.startsWith(word + " ")) {
                    String more = text.substring(word.length() + 1);
                    return turn(feature, new Input.Command(word, more));
                }
            }
        }
        if (text.equals("ยกเลิก")) {
            notes.clear();
            owner = null;
            return this;
        }
        if (text.equals("ย้อนกลับ")) {
            return turn(running().orElseThrow(), new Input.Back());
        }
        Input words = new Input.Words(text, true);
        answer = null;
        Stream.concat(running().stream(), features.stream())
                .distinct()
                .takeWhile(_ -> answer == null)
                .forEach(feature -> turn(feature, words));
        return this;
    }

    private Optional<ChatFeature> running() {
        return features.stream().filter(feature -> feature.key().equals(owner)).findFirst();
    }

    /** Taps the button with this label, above the keyboard or on a card. */
    TalkInTests taps(String label) {
        return does(tapBehind(label));
    }

    Tap tapBehind(String label) {
        return Stream.concat(
                        quickReplies().stream()
                                .filter(reply -> reply.label().equals(label))
                                .map(QuickReply::tap),
                        cards().stream()
                                .flatMap(card -> card.buttons().stream())
                                .filter(button -> button.label().equals(label))
                                .map(Card.Button::tap))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + labels()));
    }

    TalkInTests does(Tap tap) {
        return switch (tap) {
            case Tap.Say(String text) -> says(text);
            case Tap.Choose(String data, _) -> sends(data);
            case Tap.Open _ -> throw new AssertionError("opens a page");
        };
    }

    /** A tap with this data. */
    TalkInTests sends(String data) {
        int colon = data.indexOf(':');
        ChatFeature feature =
                features.stream()
                        .filter(each -> each.key().equals(data.substring(0, colon)))
                        .findFirst()
                        .orElseThrow();
        return turn(feature, new Input.Tapped(data.substring(colon + 1), Map.of()));
    }

    private TalkInTests turn(ChatFeature feature, Input input) {
        at = at.plusSeconds(1);
        @Nullable String memory = chat.isOneToOne() ? notes.get(feature.key()) : null;
        Turn turn = new Turn(channel, chat, input, memory, at);
        lastTurn = () -> feature.answer(turn).ifPresent(again -> answer = again);
        feature.answer(turn).ifPresent(said -> remember(feature, said));
        return this;
    }

    /** The last turn runs once more, as after a crash before it was remembered. */
    TalkInTests again() {
        lastTurn.run();
        return this;
    }

    private void remember(ChatFeature feature, Answer said) {
        answer = said;
        switch (said.memory()) {
            case Answer.Memory.Kept _ -> {}
            case Answer.Memory.Noted(String note) -> {
                notes.put(feature.key(), note);
                owner = feature.key();
            }
            case Answer.Memory.Forgotten _ -> {
                notes.remove(feature.key());
                owner = feature.key().equals(owner) ? null : owner;
            }
            case Answer.Memory.AllForgotten _ -> {
                notes.clear();
                owner = null;
            }
        }
    }

    /** Half an hour goes by: the dialogue is forgotten. */
    TalkInTests afterALongWhile() {
        notes.clear();
        owner = null;
        at = at.plus(Duration.ofHours(1));
        return this;
    }

    /** What features would put beside an answer to a search. */
    List<String> offers() {
        Turn turn = new Turn(channel, chat, new Input.Words("หรม", true), null, at);
        return features.stream()
                .flatMap(feature -> feature.offer(turn).stream())
                .map(QuickReply::label)
                .toList();
    }

    /** The chats whose kept texts were erased. */
    List<ChatId> forgotten() {
        return forgotten;
    }

    /** All notes that the conversation would keep. */
    String memory() {
        return notes.toString();
    }

    boolean isAnswered() {
        return answer != null;
    }

    List<OutgoingMessage> messages() {
        return answer == null ? List.of() : answer.messages();
    }

    String text() {
        return messages().stream()
                .map(
                        message ->
                                switch (message) {
                                    case Text text -> text.text();
                                    case Cards cards -> cards.summary();
                                    case OutgoingMessage.Bulletin bulletin -> bulletin.summary();
                                    case OutgoingMessage.Ready ready -> ready.rendered();
                                })
                .collect(Collectors.joining("\n"));
    }

    List<Card> cards() {
        return messages().stream()
                .filter(Cards.class::isInstance)
                .flatMap(message -> ((Cards) message).cards().stream())
                .toList();
    }

    List<QuickReply> quickReplies() {
        return messages().isEmpty() ? List.of() : messages().getLast().quickReplies();
    }

    List<String> labels() {
        return quickReplies().stream().map(QuickReply::label).toList();
    }

    DirectoryInTests directory() {
        return directory;
    }
}
