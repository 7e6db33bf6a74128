package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Does something and notes it: both or neither. Thread-safe. */
@Component
public class Acts {
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    Acts(TransactionTemplate transaction, AuditLog audit) {
        this.transaction = transaction;
        this.audit = audit;
    }

    public <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    public void within(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /** Within the transaction of the act. */
    public void note(Visitor visitor, String act, String kind, UUID subject) {
        note(visitor, act, kind, subject, Map.of());
    }

    /**
     * Within the transaction of the act.
     *
     * @param details codes and numbers only
     */
    public void note(
            Visitor visitor, String act, String kind, UUID subject, Map<String, String> details) {
        audit.note(visitor.districtId(), visitor.actor(), act, new Subject(kind, subject), details);
    }
}
