package org.pueankru.bot.notices;

import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;

/** Does a step of an announcement and notes it in the audit log, both or neither. Thread-safe. */
@Component
class NoticeActs {
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    NoticeActs(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether it could be done. */
    interface Step {
        boolean taken();
    }

    Outcome act(
            DistrictId district,
            Notice.Id id,
            By by,
            String act,
            Map<String, String> details,
            Step step,
            Outcome done) {
        Boolean taken =
                transaction.execute(
                        _ -> {
                            if (!step.taken()) {
                                return false;
                            }
                            audit.note(
                                    district,
                                    by.actor(),
                                    act,
                                    new Subject("notice", id.value()),
                                    details);
                            return true;
                        });
        return Boolean.TRUE.equals(taken) ? done : Outcome.CHANGED_MEANWHILE;
    }
}
