package org.pueankru.bot.console.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.springframework.stereotype.Component;

import java.util.List;

/** What staff should look at because of an announcement, and that they have. Thread-safe. */
@Component
class SeenTo {
    private static final String WAITING = "notice-to-approve";
    private static final List<String> KINDS =
            List.of(WAITING, "notice-costs-more", "notice-out-of-messages", "notice-refused");

    private final Attention attention;

    SeenTo(Attention attention) {
        this.attention = attention;
    }

    /** A second person has to agree. */
    void waits(DistrictId district, Notice.Id notice) {
        attention.tell(district, WAITING, new Subject("notice", notice.value()));
    }

    /** Somebody decided, or wrote it anew. */
    void seen(DistrictId district, Notice.Id notice) {
        KINDS.forEach(kind -> attention.close(district, kind, notice.value()));
    }
}
