package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The office makes and withdraws codes, and unbinds groups; each act is noted. Callers check that
 * the actor may. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Component
public class CodeMaking {
    private final TransactionTemplate transaction;
    private final Invites invites;
    private final Groups groups;
    private final AuditLog audit;

    public CodeMaking(
            TransactionTemplate transaction, Invites invites, Groups groups, AuditLog audit) {
        this.transaction = transaction;
        this.invites = invites;
        this.groups = groups;
        this.audit = audit;
    }

    /**
     * Makes a code.
     *
     * @param life how long it is good, at most 90 days
     * @throws IllegalArgumentException when the role is not held at such a place
     */
    public Made make(DistrictId district, Purpose purpose, Duration life, Actor by) {
        return within(
                () -> {
                    Person.Id maker = by instanceof Actor.Somebody(Person.Id id) ? id : null;
                    Made made = invites.make(district, purpose, maker, life);
                    audit.note(
                            district,
                            by,
                            act(purpose),
                            new Subject("invite", made.id()),
                            details(purpose));
                    return made;
                });
    }

    private static String act(Purpose purpose) {
        return switch (purpose) {
            case Purpose.ForPost _ -> "invite-made";
            case Purpose.ForGroup _ -> "group-code-made";
        };
    }

    private static Map<String, String> details(Purpose purpose) {
        return purpose instanceof Purpose.ForPost post
                ? Map.of("role", post.role().code())
                : Map.of();
    }

    /** Withdraws a code; false when it is not open any more. */
    public boolean revoke(DistrictId district, UUID invite, Actor by) {
        return within(
                () -> {
                    boolean revoked = invites.revoke(district, invite);
                    if (revoked) {
                        note(district, "invite-revoked", new Subject("invite", invite), by);
                    }
                    return revoked;
                });
    }

    /** The group stands for nothing any more; false when it did not before, or is not there. */
    public boolean unbind(DistrictId district, GroupChat.Id group, Actor by) {
        return within(
                () -> {
                    Stands stood = groups.byId(district, group).map(GroupChat::stands).orElse(null);
                    boolean unbound = groups.unbind(district, group);
                    if (unbound) {
                        audit.note(
                                district,
                                by,
                                "group-unbound",
                                new Subject("group", group.value()),
                                Stands.detailsOf(stood));
                    }
                    return unbound;
                });
    }

    private void note(DistrictId district, String act, Subject subject, Actor by) {
        audit.note(district, by, act, subject, Map.of());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
