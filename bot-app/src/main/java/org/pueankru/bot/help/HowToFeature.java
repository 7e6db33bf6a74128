package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;
import org.pueankru.index.query.AskedForm;
import org.pueankru.index.question.QuestionMatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers questions on how to do things, when a text surely is one; every other text is left to the
 * search.
 */
@Component
@Order(200)
class HowToFeature implements ChatFeature {
    /** Longer texts are not questions that somebody wrote down before. */
    private static final int LONGEST = 200;

    private static final int RELATED = 3;
    private static final int CHOICES = 5;

    /** Below this, a question is no guess worth showing to somebody who asked for help. */
    private static final double WORTH_SHOWING = 0.3;

    private static final Pattern FOR_HELP =
            Pattern.compile("\\s*ช่วยเหลือ\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern FOR_MEDIA =
            Pattern.compile("\\s*(?:(?:ค้นหา|หา)\\s+|สื่อเรื่อง\\s*)\\S.*", Pattern.DOTALL);

    private final HowToKeeper keeper;
    private final HowToWords words;

    HowToFeature(HowToKeeper keeper, HowToWords words) {
        this.keeper = keeper;
        this.words = words;
    }

    @Override
    public String key() {
        return HowToData.KEY;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Words said when said.text().length() > LONGEST -> Optional.empty();
            case Input.Words said when turn.inGroup() -> typedInGroup(said);
            case Input.Words said -> typed(said.text(), false);
            case Input.Tapped tapped -> Optional.of(tapped(tapped.data()));
            case Input.Command _,
                    Input.Back _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    @Override
    public Optional<QuickReply> offer(Turn turn) {
        if (turn.input() instanceof Input.Words said
                && !turn.inGroup()
                && said.text().length() <= LONGEST
                && !FOR_MEDIA.matcher(said.text()).matches()) {
            return matches(said.text()).stream()
                    .limit(1)
                    .filter(QuestionMatch::isNear)
                    .flatMap(match -> keeper.current().find(match.id()).stream())
                    .map(words::offer)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Who only asks for something with the group's word for it gets what is surely meant. */
    private Optional<Answer> typedInGroup(Input.Words said) {
        return said.byMention() || !FOR_HELP.matcher(said.text()).matches()
                ? typed(said.text(), true)
                : Optional.empty();
    }

    private Optional<Answer> typed(String text, boolean inGroup) {
        Matcher forHelp = FOR_HELP.matcher(text);
        if (forHelp.matches()) {
            return Optional.of(helpOn(forHelp.group(1).strip()));
        }
        return FOR_MEDIA.matcher(text).matches() || isForMediaOfAForm(text)
                ? Optional.empty()
                : sure(matches(text), inGroup ? null : text);
    }

    /** Filters and forms alone refine a search, whatever question they remind of. */
    private static boolean isForMediaOfAForm(String text) {
        Understood understood = QueryUnderstanding.standard().understand(text);
        return understood.isFacetsOnly() || AskedForm.in(understood.text()).isAlone();
    }

    private Answer helpOn(String text) {
        List<QuestionMatch> matches = matches(text);
        return sure(matches, text)
                .orElseGet(
                        () -> {
                            List<HowTo> near =
                                    meant(matches.stream().filter(HowToFeature::isWorthShowing))
                                            .limit(CHOICES)
                                            .toList();
                            return near.isEmpty()
                                    ? words.nothing(keeper.current().categories(), text)
                                    : words.choices(near, text);
                        });
    }

    /**
     * @param forMedia what may be searched for instead; null = nothing is offered, as in groups,
     *     where a search that finds nothing would be silent
     */
    private Optional<Answer> sure(List<QuestionMatch> matches, @Nullable String forMedia) {
        return matches.stream()
                .limit(1)
                .filter(QuestionMatch::isSure)
                .flatMap(match -> keeper.current().find(match.id()).stream())
                .map(answer -> answer(answer, matches, forMedia))
                .findFirst();
    }

    private Answer answer(HowTo answer, List<QuestionMatch> matches, @Nullable String forMedia) {
        List<HowTo> related =
                related(answer, matches.stream().filter(HowToFeature::isWorthShowing));
        return forMedia == null
                ? words.answer(answer, related)
                : words.answer(answer, related, forMedia);
    }

    private Answer tapped(String data) {
        HowTos all = keeper.current();
        return switch (HowToData.read(data)) {
            case HowToData.One one ->
                    all.find(one.id())
                            .map(answer -> words.answer(answer, related(answer, Stream.of())))
                            .orElseGet(() -> words.categories(all.categories()));
            case HowToData.Category category when !all.in(category.name()).isEmpty() ->
                    words.category(category, all.in(category.name()));
            case HowToData.Category _, HowToData.Everything _ -> words.categories(all.categories());
        };
    }

    private List<HowTo> related(HowTo answer, Stream<QuestionMatch> alsoMeant) {
        return keeper.current().related(answer, meant(alsoMeant).toList(), RELATED);
    }

    private Stream<HowTo> meant(Stream<QuestionMatch> matches) {
        HowTos all = keeper.current();
        return matches.flatMap(match -> all.find(match.id()).stream());
    }

    private List<QuestionMatch> matches(String text) {
        return keeper.current().matches(text, CHOICES);
    }

    private static boolean isWorthShowing(QuestionMatch match) {
        return match.confidence() >= WORTH_SHOWING;
    }
}
