package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.CodeMaking;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** What is done to codes and groups. Thread-safe. */
@Component
class CodeActs {
    private final InviteRows rows;
    private final Groups groups;
    private final CodeMaking codes;

    CodeActs(InviteRows rows, Groups groups, CodeMaking codes) {
        this.rows = rows;
        this.groups = groups;
        this.codes = codes;
    }

    Made makeForPost(Visitor visitor, Purpose.ForPost purpose, Duration life) {
        return codes.make(visitor.districtId(), purpose, life, visitor.actor());
    }

    Made makeForGroup(Visitor visitor, Purpose.ForGroup purpose) {
        return codes.make(visitor.districtId(), purpose, Invites.USUAL_LIFE, visitor.actor());
    }

    /** False when it is not open any more; one of another district is not found. */
    boolean revoke(Visitor visitor, String id) {
        var invite = PathId.of(id);
        if (!visitor.may(rows.neededFor(visitor.districtId(), invite).orElseThrow(NotFound::new))) {
            throw new NotAllowed();
        }
        return codes.revoke(visitor.districtId(), invite, visitor.actor());
    }

    void unbind(Visitor visitor, String id) {
        GroupChat group =
                groups.byId(visitor.districtId(), new GroupChat.Id(PathId.of(id)))
                        .orElseThrow(NotFound::new);
        codes.unbind(visitor.districtId(), group.id(), visitor.actor());
    }
}
