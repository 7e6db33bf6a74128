package org.pueankru.bot.menus;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.help.MenuTwin;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rich menu in words, for PCs and old phones, and the choice between several. */
@Component
@Order(97)
class MenuFeature implements ChatFeature, MenuTwin {
    private static final Locale THAI = Locale.of("th");
    private static final String KEY = "menus";

    /** LINE tells of each change of tab, which needs no answer. */
    private static final String TAB = "tab:";

    private final WhoWrites who;
    private final Posts posts;
    private final MenuChoices choices;
    private final MenuBook book;
    private final MessageSource messages;

    MenuFeature(
            WhoWrites who,
            Posts posts,
            MenuChoices choices,
            MenuBook book,
            MessageSource messages) {
        this.who = who;
        this.posts = posts;
        this.choices = choices;
        this.book = book;
        this.messages = messages;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        if (!(turn.input() instanceof Input.Tapped tapped)) {
            return Optional.empty();
        }
        return Optional.of(
                tapped.data().startsWith(TAB) ? Answer.silence() : chosen(turn, tapped.data()));
    }

    /** Who somebody is, as far as menus go. */
    private record Viewer(DistrictId district, Person.Id person, Set<Role> roles) {}

    private Optional<Viewer> viewerOf(Turn turn) {
        return who.in(turn.channel(), turn.chat())
                .map(
                        known ->
                                new Viewer(
                                        known.district().id(),
                                        known.person().id(),
                                        rolesOf(known.district().id(), known.person())));
    }

    private Set<Role> rolesOf(DistrictId district, Person person) {
        return posts.held(district, person.id()).stream()
                .map(Post::role)
                .collect(Collectors.toSet());
    }

    private Answer chosen(Turn turn, String code) {
        Optional<Viewer> viewer = viewerOf(turn);
        Optional<MenuRole> role = MenuRole.ofCode(code).filter(one -> one != MenuRole.GUEST);
        if (viewer.isEmpty()
                || role.isEmpty()
                || !MenuRole.of(viewer.get().roles()).contains(role.get())) {
            return Answer.of(Text.of(say("not-yours")));
        }
        choices.choose(viewer.get().district(), viewer.get().person(), role.get());
        return menu(
                role.get(),
                MenuRole.of(viewer.get().roles()),
                Text.of(say("changed", say("of." + role.get().code()))));
    }

    @Override
    public Answer menu(Turn turn) {
        Optional<Viewer> viewer = viewerOf(turn);
        if (viewer.isEmpty()) {
            return menu(MenuRole.GUEST, List.of());
        }
        Viewer known = viewer.get();
        MenuRole role =
                MenuRole.of(known.roles(), choices.chosen(known.district(), known.person()));
        return menu(role, MenuRole.of(known.roles()));
    }

    private Answer menu(MenuRole role, List<MenuRole> entitled, OutgoingMessage... before) {
        List<MenuBook.Tab> tabs = book.of(role);
        List<Card> cards = tabs.stream().map(this::card).toList();
        String words =
                tabs.getFirst().items().stream()
                        .map(MenuBook.Item::says)
                        .collect(Collectors.joining(" · "));
        Cards twin = new Cards(say("summary", words), cards, quickReplies(role, entitled));
        return Answer.of(
                Stream.concat(Stream.of(before), Stream.of(twin)).toArray(OutgoingMessage[]::new));
    }

    private Card card(MenuBook.Tab tab) {
        return new Card(
                null,
                null,
                tab.title(),
                List.of(),
                null,
                tab.items().stream()
                        .map(
                                item ->
                                        new Button(
                                                item.label(),
                                                new Tap.Say(item.says()),
                                                Weight.CHOICE))
                        .toList());
    }

    private List<QuickReply> quickReplies(MenuRole role, List<MenuRole> entitled) {
        List<QuickReply> replies = new ArrayList<>();
        entitled.stream()
                .filter(other -> other != role)
                .map(
                        other ->
                                new QuickReply(
                                        say("of." + other.code()),
                                        new Tap.Choose(
                                                KEY + ":" + other.code(),
                                                say("of." + other.code()))))
                .forEach(replies::add);
        book.of(role).stream()
                .flatMap(tab -> tab.items().stream())
                .map(item -> new QuickReply(item.label(), new Tap.Say(item.says())))
                .forEach(replies::add);
        return replies.stream().limit(QuickReply.MOST).toList();
    }

    private String say(String key, Object... values) {
        return messages.getMessage("menus." + key, values, THAI);
    }
}
