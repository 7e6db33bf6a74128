package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeTemplates;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** From what a new announcement was begun: its poster comes along. Thread-safe. */
@Component
class Begun {
    static final String NOTICE = "notice";
    static final String TEMPLATE = "template";

    private final Notices notices;
    private final NoticeTemplates templates;

    Begun(Notices notices, NoticeTemplates templates) {
        this.notices = notices;
        this.templates = templates;
    }

    /**
     * @throws NotFound when the district has no such announcement or template
     */
    TypedNotice again(DistrictId district, String notice) {
        return TypedNotice.again(notice(district, PathId.of(notice)));
    }

    /**
     * @throws NotFound when the district has no such template
     */
    TypedNotice ofTemplate(DistrictId district, String template) {
        return TypedNotice.of(
                templates.byId(district, PathId.of(template)).orElseThrow(NotFound::new));
    }

    /** The poster of what it was begun from; null = none. */
    Content.@Nullable Picture poster(DistrictId district, TypedNotice typed) {
        String[] parts = typed.of("begun").split(":", 2);
        if (parts.length < 2) {
            return null;
        }
        UUID id = PathId.of(parts[1]);
        return parts[0].equals(TEMPLATE)
                ? templates.byId(district, id).map(each -> each.content().poster()).orElse(null)
                : notice(district, id).content().poster();
    }

    private Notice notice(DistrictId district, UUID id) {
        return notices.byId(district, new Notice.Id(id)).orElseThrow(NotFound::new);
    }
}
