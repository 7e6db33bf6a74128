package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.stereotype.Component;

import java.util.List;

/** What directors are told of teachers who wait. */
@Component
class AdmissionWords {
    private static final int CARDS = 10;

    private final Sayings sayings;
    private final PostWords postWords;
    private final People people;

    AdmissionWords(Sayings sayings, PostWords postWords, People people) {
        this.sayings = sayings;
        this.postWords = postWords;
        this.people = people;
    }

    QuickReply button(int waiting) {
        return sayings.choice(
                sayings.say("admit.button", Integer.toString(waiting)),
                AdmissionFeature.KEY + ":list");
    }

    Answer list(Caller caller, List<Post> waiting) {
        if (waiting.isEmpty()) {
            return sayings.answer(sayings.say("admit.none"), menu());
        }
        List<Card> cards = waiting.stream().limit(CARDS).map(post -> card(caller, post)).toList();
        String summary = sayings.say("admit.list", Integer.toString(waiting.size()));
        return Answer.of(new Cards(summary, cards, List.of(menu())));
    }

    private QuickReply menu() {
        return sayings.word(sayings.say("word.menu"));
    }

    private Card card(Caller caller, Post post) {
        return new Card(
                null,
                sayings.say("admit.badge"),
                name(caller, post),
                List.of(
                        postWords.of(caller.district(), post.role(), post.place()),
                        sayings.say("admit.since", sayings.day(post.from()))),
                null,
                List.of(
                        button("admit.yes", "yes", post, Weight.PRIMARY),
                        button("admit.no", "no", post, Weight.QUIET)));
    }

    private Button button(String key, String word, Post post, Weight weight) {
        String data = AdmissionFeature.KEY + ":" + word + "|" + post.id().value();
        return new Button(sayings.say(key), new Tap.Choose(data, sayings.say(key)), weight);
    }

    private String name(Caller caller, Post post) {
        return people.byId(caller.districtId(), post.person())
                .map(Person::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> sayings.say("admit.nobody"));
    }

    Answer decided(Caller caller, Post post, Admission.Decided decided, int stillWaiting) {
        String text =
                switch (decided) {
                    case AGREED -> sayings.say("admit.agreed", name(caller, post));
                    case REFUSED -> sayings.say("admit.refused", name(caller, post));
                    case NOT_WAITING -> sayings.say("admit.not-waiting");
                    case NOT_ALLOWED -> sayings.say("admit.not-allowed");
                };
        return stillWaiting == 0
                ? sayings.answer(text, menu())
                : sayings.answer(text, button(stillWaiting), menu());
    }
}
