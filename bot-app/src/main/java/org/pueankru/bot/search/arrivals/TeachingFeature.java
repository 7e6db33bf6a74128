package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.directory.TellingWhatOneTeaches;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes down in 1:1, by taps or words, which grades and learning areas somebody teaches. */
@Component
@Order(350)
class TeachingFeature implements ChatFeature, TellingWhatOneTeaches {
    private static final String GRADES = "grades";
    private static final String AREAS = "areas";

    private final Member.Finder members;
    private final TeachingBook book;
    private final TeachingWords words;
    private final ArrivalsWords names;
    private final ObjectProvider<Registering> registering;

    TeachingFeature(
            Member.Finder members,
            TeachingBook book,
            TeachingWords words,
            ArrivalsWords names,
            ObjectProvider<Registering> registering) {
        this.members = members;
        this.book = book;
        this.words = words;
        this.names = names;
        this.registering = registering;
    }

    @Override
    public String key() {
        return TeachingTap.KEY;
    }

    @Override
    public QuickReply button() {
        return words.button();
    }

    @Override
    public String told(DistrictId district, Person.Id person) {
        return book.of(person, district).map(entry -> names.of(entry.teaching())).orElse("");
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Tapped _ when turn.inGroup() -> Optional.of(words.inGroup());
            case Input.Tapped(String data, _) ->
                    TeachingTap.read(data).map(tap -> tapped(turn, tap));
            case Input.Words(String text, _) when turn.memory() != null -> typed(turn, text);
            case Input.Back _ when turn.memory() != null -> Optional.of(back(turn));
            case Input.Words _,
                    Input.Back _,
                    Input.Command _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    private Answer tapped(Turn turn, TeachingTap tap) {
        return members.of(turn)
                .filter(Member::mayBeKept)
                .map(member -> tapped(turn, member, tap))
                .orElseGet(this::nobody);
    }

    private Answer nobody() {
        Registering way = registering.getIfAvailable();
        return words.nobody(way == null ? "" : way.command());
    }

    private Answer tapped(Turn turn, Member member, TeachingTap tap) {
        Optional<Teaching> before =
                book.of(member.person(), member.district()).map(TeachingBook.Entry::teaching);
        Teaching known = before.orElse(Teaching.NOTHING);
        return switch (tap) {
            case TeachingTap.Ask _ -> words.whichGrades(before.isPresent()).remembering(GRADES);
            case TeachingTap.InGrades(var grades) -> inGrades(turn, member, known.inGrades(grades));
            case TeachingTap.OfAreas(var areas) -> keep(turn, member, known.ofAreas(areas));
            case TeachingTap.Last(var area) -> without(turn, member, known, area);
            case TeachingTap.Skip _ -> words.skipped().forgetting();
            case TeachingTap.Stop _ -> {
                book.erase(member.district(), member.person());
                yield words.stopped().forgetting();
            }
        };
    }

    /** The last one stays: no area at all would mean all of them. */
    private Answer without(Turn turn, Member member, Teaching known, LearningArea area) {
        if (known.areas().equals(Set.of(area))) {
            return words.lastArea(known).forgetting();
        }
        Set<LearningArea> rest =
                known.areas().stream().filter(each -> each != area).collect(Collectors.toSet());
        return keep(turn, member, known.ofAreas(rest));
    }

    /** In kindergarten there are no subjects to ask for. */
    private Answer inGrades(Turn turn, Member member, Teaching teaching) {
        boolean kindergarten =
                !teaching.grades().isEmpty()
                        && teaching.grades().stream()
                                .allMatch(grade -> grade.compareTo(Grade.K3) <= 0);
        if (kindergarten) {
            return keep(turn, member, teaching.ofAreas(Set.of()));
        }
        book.put(member.district(), member.person(), teaching, turn.at());
        return words.whichAreas(teaching).remembering(AREAS);
    }

    /** The dialogue is over: what is typed next is a search again. */
    private Answer keep(Turn turn, Member member, Teaching teaching) {
        book.put(member.district(), member.person(), teaching, turn.at());
        return words.told(teaching).forgetting();
    }

    /** Only grades and areas are for us; with more to it, it is a search. */
    private Optional<Answer> typed(Turn turn, String text) {
        Understood understood = QueryUnderstanding.standard().understand(text);
        Filters said = understood.filters();
        boolean ours =
                understood.isFacetsOnly()
                        && said.mediaTypes().isEmpty()
                        && said.indicators().isEmpty();
        return ours
                ? members.of(turn)
                        .filter(Member::mayBeKept)
                        .map(member -> typed(turn, member, said))
                : Optional.empty();
    }

    private Answer typed(Turn turn, Member member, Filters said) {
        Teaching known =
                book.of(member.person(), member.district())
                        .map(TeachingBook.Entry::teaching)
                        .orElse(Teaching.NOTHING);
        Teaching inGrades = said.grades().isEmpty() ? known : known.inGrades(said.grades());
        return said.learningAreas().isEmpty()
                ? inGrades(turn, member, inGrades)
                : keep(turn, member, inGrades.ofAreas(said.learningAreas()));
    }

    private Answer back(Turn turn) {
        return AREAS.equals(turn.memory())
                ? tapped(turn, new TeachingTap.Ask())
                : words.skipped().forgetting();
    }
}
