package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.NoticeChoices;
import org.pueankru.bot.messaging.OutgoingMessage.Tone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an announcement is for. */
public enum NoticeKind {
    NEWS(Tone.CALM, NoticeChoices.Kind.NEWS),
    CONTEST(Tone.INVITING, NoticeChoices.Kind.CONTESTS),
    MEETING(Tone.MEETING, NoticeChoices.Kind.MEETINGS),
    /** Goes at any hour, may use the month's reserve, and nobody can do without it. */
    URGENT(Tone.URGENT, null),
    /** A school's report is due; a duty. */
    REPORT_DUE(Tone.DUE, null);

    private final Tone tone;
    private final NoticeChoices.@Nullable Kind mutable;

    NoticeKind(Tone tone, NoticeChoices.@Nullable Kind mutable) {
        this.tone = tone;
        this.mutable = mutable;
    }

    Tone tone() {
        return tone;
    }

    /** The choice by which people do without it; empty for duties and urgent ones. */
    Optional<NoticeChoices.Kind> mutable() {
        return Optional.ofNullable(mutable);
    }

    public boolean isUrgent() {
        return this == URGENT;
    }

    /** As in addresses and the database: {@code report-due}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
