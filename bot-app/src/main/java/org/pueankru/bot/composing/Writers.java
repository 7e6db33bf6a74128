package org.pueankru.bot.composing;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.directory.WhoWrites.Registered;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Finds out anew at each turn whether whoever writes may announce. Thread-safe. */
@Component
class Writers {
    private final WhoWrites who;
    private final Posts posts;

    Writers(WhoWrites who, Posts posts) {
        this.who = who;
        this.posts = posts;
    }

    /** Empty for everybody else, and in groups, where nobody is known. */
    Optional<Writer> of(Turn turn) {
        return who.in(turn.channel(), turn.chat())
                .map(this::of)
                .filter(writer -> Permission.WRITE_NOTICES.isGivenBy(writer.posts()));
    }

    private Writer of(Registered known) {
        return new Writer(
                known.district(),
                known.person(),
                posts.held(known.district().id(), known.person().id()));
    }
}
