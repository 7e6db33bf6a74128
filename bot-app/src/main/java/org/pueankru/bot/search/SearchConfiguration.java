package org.pueankru.bot.search;

import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Openers;
import org.pueankru.bot.search.catalogue.CatalogueKeeper;
import org.pueankru.bot.search.covers.Covers;
import org.pueankru.bot.search.popular.PopularQueries;
import org.pueankru.bot.search.wording.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.time.Clock;
import java.util.List;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    Wording searchWording() {
        return Wording.thai();
    }

    @Bean
    ExampleQueries exampleQueries(CatalogueKeeper keeper, Wording wording) {
        return new CatalogueExamples(keeper::library, keeper::generation, wording);
    }

    /** Asked last: what no other feature wants is a search. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ChatFeature search(
            CatalogueKeeper keeper,
            ExampleQueries examples,
            PopularQueries popular,
            Covers covers,
            Wording wording,
            ObjectProvider<CardAddition> additions,
            ObjectProvider<SearchWitness> witnesses) {
        var answers =
                new SearchAnswers(
                        wording,
                        new MediaCards(wording, covers, additions.orderedStream().toList()));
        return new SearchFeature(
                keeper::library,
                answers,
                examples,
                popular,
                wording,
                new ManyWitnesses(witnesses.orderedStream().toList()));
    }

    /** Offered before what other features begin with. */
    @Bean
    @Order(100)
    Openers searchOpeners(ExampleQueries examples, PopularQueries popular, Wording wording) {
        return new SearchOpeners(examples, popular, wording);
    }

    @Bean
    MediaShelf mediaShelf(CatalogueKeeper keeper) {
        return new LibraryShelf(keeper::library, keeper::generation);
    }

    @Bean
    ItemCards itemCards(CatalogueKeeper keeper, Covers covers, Wording wording) {
        var shelf = new LibraryShelf(keeper::library, keeper::generation);
        var cards = new MediaCards(wording, covers, List.of());
        return id -> shelf.item(id).map(cards::of);
    }

    /** The same with what others add, for those who show items as a search does. */
    @Bean(defaultCandidate = false)
    ItemCards searchCards(
            CatalogueKeeper keeper,
            Covers covers,
            Wording wording,
            ObjectProvider<CardAddition> additions) {
        var shelf = new LibraryShelf(keeper::library, keeper::generation);
        var cards = new MediaCards(wording, covers, additions.orderedStream().toList());
        return id -> shelf.item(id).map(cards::of);
    }

    @Bean
    FirstSearches firstSearches(
            CatalogueKeeper keeper,
            @Qualifier("search") ChatFeature search,
            ExampleQueries examples,
            Clock clock) {
        return new FirstSearches(keeper::library, search, examples, clock);
    }
}
