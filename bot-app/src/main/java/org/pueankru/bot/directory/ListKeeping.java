package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The office makes, changes and deletes named lists of schools; each act is noted. Callers check
 * that the actor may. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Component
public class ListKeeping {
    private final TransactionTemplate transaction;
    private final SchoolLists lists;
    private final AuditLog audit;

    public ListKeeping(TransactionTemplate transaction, SchoolLists lists, AuditLog audit) {
        this.transaction = transaction;
        this.lists = lists;
        this.audit = audit;
    }

    /** A new list; empty when the name is another list's. */
    public Optional<UUID> add(
            DistrictId district, String name, Collection<UUID> schools, Actor by) {
        return within(
                () -> {
                    Optional<UUID> added = lists.add(district, name);
                    added.ifPresent(
                            list -> {
                                lists.name(district, list, schools);
                                note(district, "list-added", list, by);
                            });
                    return added;
                });
    }

    /**
     * From now on it has this name and these schools.
     *
     * @return false when the name is another list's, or it is not there: nothing is changed
     */
    public boolean change(
            DistrictId district, UUID list, String name, Collection<UUID> schools, Actor by) {
        return within(
                () -> {
                    boolean renamed = lists.rename(district, list, name);
                    if (renamed) {
                        lists.name(district, list, schools);
                        note(district, "list-changed", list, by);
                    }
                    return renamed;
                });
    }

    /**
     * Deletes it.
     *
     * @return false when a group is bound to it, an open code is for it, an announcement to it
     *     waits or recurs, or it is not there
     */
    public boolean delete(DistrictId district, UUID list, Actor by) {
        return within(
                () -> {
                    boolean gone = lists.delete(district, list);
                    if (gone) {
                        note(district, "list-deleted", list, by);
                    }
                    return gone;
                });
    }

    private void note(DistrictId district, String act, UUID list, Actor by) {
        audit.note(district, by, act, new Subject("list", list), Map.of());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
