package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Component;

/** Tells staff at once when somebody answers that they need help. */
@Component
class HelpCalls {
    private final Attention attention;

    HelpCalls(Attention attention) {
        this.attention = attention;
    }

    void hear(DistrictId district, Notice.Id notice, Answers.Answer answer) {
        if (answer == Answers.Answer.NEED_HELP) {
            attention.tell(district, "help-needed", new Subject("notice", notice.value()));
        }
    }
}
