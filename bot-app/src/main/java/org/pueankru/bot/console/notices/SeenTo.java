package org.pueankru.bot.console.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.springframework.stereotype.Component;

import java.util.List;

/** Ends what staff should look at once they decided about it. Thread-safe. */
@Component
class SeenTo {
    private static final List<String> KINDS =
            List.of("notice-costs-more", "notice-out-of-messages", "notice-refused");

    private final Attention attention;

    SeenTo(Attention attention) {
        this.attention = attention;
    }

    void seen(DistrictId district, Notice.Id notice) {
        KINDS.forEach(kind -> attention.close(district, kind, notice.value()));
    }
}
