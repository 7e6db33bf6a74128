package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Component;

import java.util.List;

/** What staff should look at because of an announcement, and that they have. Thread-safe. */
@Component
public class SeenTo {
    private static final String WAITING = "notice-to-approve";
    private static final String SENT_BACK = "notice-sent-back";
    private static final List<String> KINDS =
            List.of(
                    WAITING,
                    SENT_BACK,
                    "notice-costs-more",
                    "notice-out-of-messages",
                    "notice-refused");

    private final Attention attention;

    SeenTo(Attention attention) {
        this.attention = attention;
    }

    /** A second person has to agree. */
    void waits(DistrictId district, Notice.Id notice) {
        seen(district, notice);
        attention.tell(district, WAITING, new Subject("notice", notice.value()));
    }

    /** The second person did not agree. */
    void sentBack(DistrictId district, Notice.Id notice) {
        seen(district, notice);
        attention.tell(district, SENT_BACK, new Subject("notice", notice.value()));
    }

    /** The same, when it was done. */
    boolean isSeen(DistrictId district, Notice.Id notice, boolean done) {
        if (done) {
            seen(district, notice);
        }
        return done;
    }

    /** Somebody decided, or wrote it anew. */
    public void seen(DistrictId district, Notice.Id notice) {
        KINDS.forEach(kind -> attention.close(district, kind, notice.value()));
    }
}
