package org.pueankru.bot.search.shelf;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.search.MediaShelf;
import org.pueankru.bot.search.shelf.Shelves.Kept;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** A person's own shelf, 1:1 only. Keeps the search's memory: a follow-up still refines. */
@Component
@Order(340)
class ShelfFeature implements ChatFeature {
    private final WhoWrites who;
    private final Shelves shelves;
    private final MediaShelf library;
    private final ShelfPage page;
    private final ShelfWords words;
    private final ObjectProvider<Registering> registering;

    ShelfFeature(
            WhoWrites who,
            Shelves shelves,
            MediaShelf library,
            ShelfPage page,
            ShelfWords words,
            ObjectProvider<Registering> registering) {
        this.who = who;
        this.shelves = shelves;
        this.library = library;
        this.page = page;
        this.words = words;
        this.registering = registering;
    }

    @Override
    public String key() {
        return ShelfTap.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(words.say("command"));
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command _ ->
                    Optional.of(answer(turn, new ShelfTap(ShelfTap.Word.LIST, "0")));
            case Input.Tapped(String data, _) -> ShelfTap.read(data).map(tap -> answer(turn, tap));
            case Input.Words _, Input.Back _, Input.Sent _, Input.Followed _, Input.Joined _ ->
                    Optional.empty();
            case Input.Called _ -> Optional.empty();
        };
    }

    private Answer answer(Turn turn, ShelfTap tap) {
        if (turn.inGroup()) {
            return words.inGroup();
        }
        return owner(turn).map(owner -> answer(turn, owner, tap)).orElseGet(this::offerToRegister);
    }

    private Answer offerToRegister() {
        Registering way = registering.getIfAvailable();
        return way == null ? words.empty() : words.nobody(way.command());
    }

    private record Owner(DistrictId district, Person.Id person) {}

    private Optional<Owner> owner(Turn turn) {
        return who.in(turn.channel(), turn.chat())
                .map(known -> new Owner(known.district().id(), known.person().id()));
    }

    private Answer answer(Turn turn, Owner owner, ShelfTap tap) {
        return switch (tap.word()) {
            case LIST -> page.from(shelves.all(owner.district(), owner.person()), tap.position());
            case SAVE -> save(turn, owner, tap.about());
            case REMOVE -> remove(owner, tap.about());
        };
    }

    private Answer save(Turn turn, Owner owner, String item) {
        return library.find(item)
                .map(
                        medium -> {
                            Kept kept = new Kept(item, medium.title(), turn.at());
                            return shelves.save(owner.district(), owner.person(), kept)
                                    ? words.saved(
                                            medium.title(),
                                            shelves.count(owner.district(), owner.person()),
                                            item)
                                    : words.full();
                        })
                .orElseGet(words::gone);
    }

    /** A second tap hears the same as long as the library has the item. */
    private Answer remove(Owner owner, String item) {
        Optional<String> title =
                shelves.find(owner.district(), owner.person(), item)
                        .map(Kept::title)
                        .or(() -> library.find(item).map(medium -> medium.title()));
        shelves.remove(owner.district(), owner.person(), item);
        return title.map(named -> words.removed(named, item)).orElseGet(words::notThere);
    }
}
