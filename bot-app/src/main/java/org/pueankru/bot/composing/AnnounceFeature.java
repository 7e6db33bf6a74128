package org.pueankru.bot.composing;

import org.pueankru.bot.composing.Dictation.Step;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.NoticeKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Staff announce from their phone, 1:1 only; whether they may is looked up at each step. */
@Component
@Order(94)
class AnnounceFeature implements ChatFeature {
    private final Writers writers;
    private final AnnounceDialogue dialogue;
    private final Confirmation confirmation;
    private final AnnounceWords words;
    private final JsonMapper json;

    AnnounceFeature(
            Writers writers,
            AnnounceDialogue dialogue,
            Confirmation confirmation,
            AnnounceWords words,
            JsonMapper json) {
        this.writers = writers;
        this.dialogue = dialogue;
        this.confirmation = confirmation;
        this.words = words;
        this.json = json;
    }

    @Override
    public String key() {
        return AnnounceWords.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(AnnounceWords.COMMAND);
    }

    @Override
    public Set<String> wordsOfItsDialogue() {
        return AppointmentDialogue.YES;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command _ ->
                    Optional.of(
                            allowed(turn)
                                    .map(writer -> dialogue.begin(writer, turn.at()))
                                    .orElseGet(() -> notAllowed(turn)));
            case Input.Tapped(String data, _) -> Optional.of(tapped(turn, data));
            case Input.Words(String text, _) ->
                    running(turn, (writer, dictation) -> typed(turn, writer, dictation, text));
            case Input.Sent sent ->
                    running(turn, (writer, dictation) -> sent(turn, writer, dictation, sent))
                            .or(() -> outOfTheBlue(turn, sent));
            case Input.Back _ ->
                    running(
                            turn,
                            (writer, dictation) ->
                                    dialogue.ask(writer, dictation.back(), turn.at()));
            case Input.Joined _, Input.Followed _, Input.Called _ -> Optional.empty();
        };
    }

    private Optional<Writer> allowed(Turn turn) {
        return writers.of(turn);
    }

    private Answer notAllowed(Turn turn) {
        return turn.inGroup() ? words.plain("in-group") : words.plain("not-for-you").forgetting();
    }

    /** Empty when nothing is being dictated. */
    private Optional<Answer> running(Turn turn, BiFunction<Writer, Dictation, Answer> answering) {
        return dictation(turn)
                .map(
                        dictation ->
                                allowed(turn)
                                        .map(writer -> answering.apply(writer, dictation))
                                        .orElseGet(() -> notAllowed(turn)));
    }

    private Optional<Dictation> dictation(Turn turn) {
        String memory = turn.memory();
        if (memory == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(memory, Dictation.class));
        } catch (JacksonException _) {
            // written by another version of the service
            return Optional.empty();
        }
    }

    private Answer typed(Turn turn, Writer writer, Dictation dictation, String text) {
        return switch (dictation.step()) {
            case TEXT -> dialogue.typed(writer, dictation, text, turn.at());
            case WHEN -> dialogue.when(writer, dictation, text, turn.at());
            case KIND, PICTURE, AUDIENCE, CONFIRM ->
                    dialogue.notUnderstood(writer, dictation, turn.at());
        };
    }

    /** On a computer people send pictures as files. */
    private Answer sent(Turn turn, Writer writer, Dictation dictation, Input.Sent sent) {
        return switch (sent.thing()) {
            case IMAGE, FILE ->
                    dialogue.picture(writer, dictation, turn.channel(), sent.message(), turn.at());
            case VIDEO, AUDIO, LOCATION, UNKNOWN ->
                    dialogue.notAPicture(writer, dictation, turn.at());
            case STICKER -> dialogue.notUnderstood(writer, dictation, turn.at());
        };
    }

    /** A poster, maybe: whoever may announce is told how. */
    private Optional<Answer> outOfTheBlue(Turn turn, Input.Sent sent) {
        return sent.thing() == Thing.IMAGE
                ? allowed(turn).map(_ -> words.howToBegin())
                : Optional.empty();
    }

    private Answer tapped(Turn turn, String data) {
        Optional<Writer> writer = allowed(turn);
        if (writer.isEmpty()) {
            return notAllowed(turn);
        }
        String[] parts = data.split("\\|", 3);
        Optional<Dictation> dictation = dictation(turn);
        if (parts[0].equals("send") && parts.length == 3) {
            return send(turn, writer.get(), dictation, parts[1], parts[2]);
        }
        return dictation
                .map(running -> chosen(turn, writer.get(), running, parts))
                .orElseGet(() -> words.plain("old-button"));
    }

    private Answer chosen(Turn turn, Writer writer, Dictation dictation, String[] parts) {
        String value = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "kind" ->
                    NoticeKind.ofCode(value)
                            .map(kind -> dialogue.kind(writer, dictation, kind, turn.at()))
                            .orElseGet(() -> dialogue.notUnderstood(writer, dictation, turn.at()));
            case "no-picture" ->
                    isPast(dictation, Step.WHEN)
                            ? dialogue.withoutPicture(writer, dictation, turn.at())
                            : dialogue.notUnderstood(writer, dictation, turn.at());
            case "to" ->
                    isPast(dictation, Step.PICTURE)
                            ? dialogue.to(writer, dictation, value, turn.at())
                            : dialogue.notUnderstood(writer, dictation, turn.at());
            case "when" ->
                    dictation.step() == Step.WHEN
                            ? dialogue.agreed(writer, dictation, turn.at())
                            : dialogue.notUnderstood(writer, dictation, turn.at());
            case "no-when" ->
                    dictation.step() == Step.WHEN
                            ? dialogue.withoutWhen(writer, dictation, turn.at())
                            : dialogue.notUnderstood(writer, dictation, turn.at());
            case "again" -> dialogue.ask(writer, dictation, turn.at());
            case "edit" -> dialogue.ask(writer, dictation.at(Step.TEXT), turn.at());
            default -> words.plain("old-button");
        };
    }

    /** An older button must not skip what was not said yet. */
    private static boolean isPast(Dictation dictation, Step step) {
        return dictation.step().compareTo(step) > 0;
    }

    private Answer send(
            Turn turn, Writer writer, Optional<Dictation> dictation, String id, String cost) {
        Optional<UUID> meant = idIn(id);
        if (meant.isEmpty() || !cost.matches("[0-9]{1,9}")) {
            return words.plain("old-button");
        }
        Optional<Dictation> same =
                dictation.filter(
                        running ->
                                running.id().equals(meant.get()) && running.step() == Step.CONFIRM);
        Audience audience = same.map(Dictation::audience).orElse(null);
        if (same.isEmpty() || audience == null) {
            return confirmation
                    .ofKept(writer, meant.get())
                    .orElseGet(() -> words.plain("old-button"));
        }
        return dialogue.confirm(writer, same.get(), audience, Integer.parseInt(cost), turn.at());
    }

    private static Optional<UUID> idIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
