package org.pueankru.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides who answers a turn: a command first, then the running dialogue, then the features in
 * their order, search last. Pure but for what the features read.
 */
@Component
class Router {
    private static final Pattern ASKS_FOR_MEDIA =
            Pattern.compile("\\s*(?:ค้นหา|หา)\\s+(\\S.*)", Pattern.DOTALL);

    private final List<ChatFeature> features;
    private final Map<String, ChatFeature> byKey;
    private final Words words;

    Router(List<ChatFeature> features, Words words) {
        this.features = List.copyOf(features);
        this.byKey =
                features.stream().collect(Collectors.toMap(ChatFeature::key, Function.identity()));
        this.words = words;
    }

    /**
     * Who answered what.
     *
     * @param feature key of the feature; null when the conversation itself answered
     * @param welcomesCompany see {@link ChatFeature#welcomesCompany()}
     */
    record Routed(@Nullable String feature, Answer answer, boolean welcomesCompany) {
        Routed(@Nullable String feature, Answer answer) {
            this(feature, answer, false);
        }

        /** This, or our own answer when no feature had one. */
        Routed or(Answer own) {
            return feature == null ? new Routed(null, own) : this;
        }
    }

    Routed route(IncomingEvent event, ChatId chat, DialogueState state) {
        return switch (event) {
            case IncomingEvent.TextReceived text -> text(text, chat, state);
            case IncomingEvent.Tapped tapped -> tapped(tapped, chat, state);
            case IncomingEvent.ThingReceived thing ->
                    ask(
                            features,
                            new Input.Sent(thing.thing(), thing.messageId()),
                            event,
                            chat,
                            state);
            case IncomingEvent.BondChanged bond -> bond(bond, chat, state);
            case IncomingEvent.Unsent _, IncomingEvent.Overheard _, IncomingEvent.Unrecognised _ ->
                    silence();
        };
    }

    private Routed bond(IncomingEvent.BondChanged event, ChatId chat, DialogueState state) {
        return switch (event.bond()) {
            case FOLLOWED -> ask(features, new Input.Followed(), event, chat, state);
            case BOT_JOINED -> ask(features, new Input.Joined(), event, chat, state);
            case UNFOLLOWED, BOT_LEFT, MEMBERS_JOINED, MEMBERS_LEFT -> silence();
        };
    }

    private Routed text(IncomingEvent.TextReceived event, ChatId chat, DialogueState state) {
        boolean toTheBot = chat.isOneToOne() || event.mentionsBot();
        String plain = Commands.plain(event.text());
        Routed inDialogue = wordOfTheDialogue(plain, event, chat, state);
        if (inDialogue.feature() != null) {
            return inDialogue;
        }
        Optional<Addressed> addressed =
                (toTheBot ? commanded(event.text(), plain) : Optional.<Addressed>empty())
                        .or(() -> commandedWithMore(plain));
        if (addressed.isPresent()) {
            Routed answered =
                    ask(
                            List.of(addressed.get().feature()),
                            addressed.get().command(),
                            event,
                            chat,
                            state);
            if (answered.feature() != null || addressed.get().command().more().isEmpty()) {
                return answered;
            }
        }
        Instant now = event.header().occurredAt();
        if (toTheBot && plain.equals(Commands.CANCEL)) {
            return new Routed(null, words.cancelled(state.ownerAt(now) != null).forgetting());
        }
        if (chat.isOneToOne() && plain.equals(Commands.BACK)) {
            return back(event, chat, state);
        }
        String said = chat.isOneToOne() ? event.text() : withoutAsking(event.text());
        Input input = said.isBlank() ? new Input.Called() : new Input.Words(said.strip(), toTheBot);
        return ask(ownerFirst(state, now), input, event, chat, state);
    }

    private Routed wordOfTheDialogue(
            String plain, IncomingEvent event, ChatId chat, DialogueState state) {
        ChatFeature owner = featureOf(state.ownerAt(event.header().occurredAt()));
        return owner != null && chat.isOneToOne() && owner.wordsOfItsDialogue().contains(plain)
                ? ask(List.of(owner), new Input.Words(plain, true), event, chat, state)
                : silence();
    }

    /** Some commands end politely by themselves: ดีจ้า. */
    private Optional<Addressed> commanded(String text, String plain) {
        return Stream.of(plain, Commands.seen(text))
                .flatMap(
                        word ->
                                features.stream()
                                        .filter(feature -> feature.commands().contains(word))
                                        .map(
                                                feature ->
                                                        new Addressed(
                                                                feature, new Input.Command(word))))
                .findFirst();
    }

    private record Addressed(ChatFeature feature, Input.Command command) {}

    private Optional<Addressed> commandedWithMore(String plain) {
        for (ChatFeature feature : features) {
            for (String word : feature.commandsWithMore()) {
                Optional<String> more = Commands.behind(word, plain);
                if (more.isPresent()) {
                    return Optional.of(new Addressed(feature, new Input.Command(word, more.get())));
                }
            }
        }
        return Optional.empty();
    }

    private Routed back(IncomingEvent event, ChatId chat, DialogueState state) {
        ChatFeature owner = featureOf(state.ownerAt(event.header().occurredAt()));
        return owner == null
                ? new Routed(null, words.nothingToGoBackTo())
                : ask(List.of(owner), new Input.Back(), event, chat, state)
                        .or(words.nothingToGoBackTo());
    }

    private Routed tapped(IncomingEvent.Tapped event, ChatId chat, DialogueState state) {
        int colon = event.data().indexOf(':');
        ChatFeature feature = colon < 0 ? null : featureOf(event.data().substring(0, colon));
        if (feature == null) {
            return new Routed(null, words.buttonOfTheDistantPast());
        }
        Input input = new Input.Tapped(event.data().substring(colon + 1), event.parameters());
        return ask(List.of(feature), input, event, chat, state).or(words.buttonOfTheDistantPast());
    }

    private @Nullable ChatFeature featureOf(@Nullable String key) {
        return key == null ? null : byKey.get(key);
    }

    private List<ChatFeature> ownerFirst(DialogueState state, Instant now) {
        ChatFeature owner = featureOf(state.ownerAt(now));
        if (owner == null || owner.answersAnyWords()) {
            return features;
        }
        List<ChatFeature> ordered = new ArrayList<>(features);
        ordered.remove(owner);
        ordered.addFirst(owner);
        return ordered;
    }

    private Routed ask(
            List<ChatFeature> asked,
            Input input,
            IncomingEvent event,
            ChatId chat,
            DialogueState state) {
        for (ChatFeature feature : asked) {
            Turn turn = turn(feature, input, event, chat, state);
            Optional<Answer> answer = feature.answer(turn);
            if (answer.isPresent()) {
                return new Routed(
                        feature.key(),
                        Offers.beside(answer.get(), offers(feature, turn)),
                        feature.welcomesCompany());
            }
        }
        return silence();
    }

    private static Turn turn(
            ChatFeature feature,
            Input input,
            IncomingEvent event,
            ChatId chat,
            DialogueState state) {
        Instant at = event.header().occurredAt();
        @Nullable String note = chat.isOneToOne() ? state.noteOf(feature.reads(), at) : null;
        return new Turn(event.header().channel(), chat, input, note, at);
    }

    private List<QuickReply> offers(ChatFeature answering, Turn turn) {
        if (!(turn.input() instanceof Input.Words) || turn.inGroup()) {
            return List.of();
        }
        Turn unremembered = new Turn(turn.channel(), turn.chat(), turn.input(), null, turn.at());
        return features.stream()
                .filter(feature -> feature != answering)
                .flatMap(feature -> feature.offer(unremembered).stream())
                .toList();
    }

    private static Routed silence() {
        return new Routed(null, Answer.silence());
    }

    private static String withoutAsking(String text) {
        Matcher asking = ASKS_FOR_MEDIA.matcher(text);
        return asking.matches() ? asking.group(1) : text;
    }
}
