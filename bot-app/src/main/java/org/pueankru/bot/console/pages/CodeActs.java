package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;

/** What is done to codes and groups. Thread-safe. */
@Component
class CodeActs {
    private final Invites invites;
    private final InviteRows rows;
    private final Groups groups;
    private final Acts acts;

    CodeActs(Invites invites, InviteRows rows, Groups groups, Acts acts) {
        this.invites = invites;
        this.rows = rows;
        this.groups = groups;
        this.acts = acts;
    }

    Made makeForPost(Visitor visitor, Purpose.ForPost purpose, Duration life) {
        return make(visitor, purpose, life, "invite-made", Map.of("role", purpose.role().code()));
    }

    Made makeForGroup(Visitor visitor, Purpose.ForGroup purpose) {
        return make(visitor, purpose, Invites.USUAL_LIFE, "group-code-made", Map.of());
    }

    private Made make(
            Visitor visitor,
            Purpose purpose,
            Duration life,
            String act,
            Map<String, String> details) {
        return acts.within(
                () -> {
                    Made made =
                            invites.make(
                                    visitor.districtId(), purpose, visitor.person().id(), life);
                    acts.note(visitor, act, "invite", made.id(), details);
                    return made;
                });
    }

    /** False when it is not open any more; one of another district is not found. */
    boolean revoke(Visitor visitor, String id) {
        var invite = PathId.of(id);
        if (!visitor.may(rows.neededFor(visitor.districtId(), invite).orElseThrow(NotFound::new))) {
            throw new NotAllowed();
        }
        return acts.within(
                () -> {
                    boolean revoked = invites.revoke(visitor.districtId(), invite);
                    if (revoked) {
                        acts.note(visitor, "invite-revoked", "invite", invite);
                    }
                    return revoked;
                });
    }

    void unbind(Visitor visitor, String id) {
        GroupChat group =
                groups.byId(visitor.districtId(), new GroupChat.Id(PathId.of(id)))
                        .orElseThrow(NotFound::new);
        acts.within(
                () -> {
                    groups.unbind(visitor.districtId(), group.id());
                    acts.note(visitor, "group-unbound", "group", group.id().value());
                });
    }
}
