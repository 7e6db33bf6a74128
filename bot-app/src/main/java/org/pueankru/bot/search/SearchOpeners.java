package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Openers;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.popular.PopularQueries;
import org.pueankru.bot.search.wording.Wording;

import java.util.List;

/** Browsing, and what many people search for or, until that is known, examples. */
final class SearchOpeners implements Openers {
    private final ExampleQueries examples;
    private final PopularQueries popular;
    private final SearchButtons buttons;

    SearchOpeners(ExampleQueries examples, PopularQueries popular, Wording wording) {
        this.examples = examples;
        this.popular = popular;
        this.buttons = new SearchButtons(wording);
    }

    @Override
    public List<QuickReply> openers(boolean inGroup) {
        List<String> asked = popular.most();
        List<String> shown = asked.isEmpty() ? examples.three() : asked;
        return buttons.starters(new Reader(inGroup, shown, List.of()));
    }
}
