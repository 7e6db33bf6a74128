package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Shows as cards, 1:1, what is new for what somebody teaches at that moment. */
@Component
@Order(351)
class NewMediaFeature implements ChatFeature {
    private final Member.Finder members;
    private final TeachingBook book;
    private final Arrivals arrivals;
    private final NewMediaPage page;
    private final ArrivalsWords words;

    NewMediaFeature(
            Member.Finder members,
            TeachingBook book,
            Arrivals arrivals,
            NewMediaPage page,
            ArrivalsWords words) {
        this.members = members;
        this.book = book;
        this.arrivals = arrivals;
        this.page = page;
        this.words = words;
    }

    @Override
    public String key() {
        return NewMediaTap.KEY;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Tapped _ when turn.inGroup() ->
                    Optional.of(words.answer(words.say("in-group")));
            case Input.Tapped(String data, _) -> NewMediaTap.read(data).map(tap -> show(turn, tap));
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

    private Answer show(Turn turn, NewMediaTap tap) {
        return members.of(turn)
                .flatMap(member -> book.of(member.person(), member.district()))
                .map(TeachingBook.Entry::teaching)
                .map(teaching -> page.of(found(tap, teaching), tap, teaching))
                .orElseGet(page::nothing);
    }

    private List<Arrivals.Arrival> found(NewMediaTap tap, Teaching teaching) {
        return arrivals.since(tap.after(), teaching).stream()
                .filter(arrival -> !arrival.addedAt().isAfter(tap.until()))
                .toList();
    }
}
