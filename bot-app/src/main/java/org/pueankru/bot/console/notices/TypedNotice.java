package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeTemplates.Template;
import org.pueankru.bot.notices.WebAddress;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** An announcement as it is typed: whatever is wrong with it, nothing of it is lost. */
final class TypedNotice {
    static final String EVERYBODY = "everybody";
    static final String SOME = "some";
    static final String AT_A_TIME = "at";
    static final String WAIT = "wait";
    static final String FREE_ONLY = "free";
    private static final String USUAL_HOURS = "24";

    private final MultiValueMap<String, String> typed;

    TypedNotice(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** What an empty page offers. */
    static TypedNotice blank(NoticeKind kind) {
        return new TypedNotice(TypedRound.usual())
                .with("kind", kind.code())
                .with("asks", Content.Asks.SEEN.code())
                .with("way", Audience.Way.SCHOOL_GROUPS.code())
                .with("role", "director")
                .with("when", "now")
                .with("ride", "push")
                .with("rideHours", USUAL_HOURS);
    }

    static TypedNotice of(Notice notice) {
        TypedNotice typed =
                new TypedNotice(TypedRound.of(notice.content()))
                        .with("version", Integer.toString(notice.version()))
                        .with("kind", notice.kind().code());
        typed.addContent(notice.content());
        typed.addAudience(notice.audience());
        typed.addPlan(notice);
        return notice.corrects() == null
                ? typed
                : typed.with("corrects", notice.corrects().value().toString());
    }

    /** A new one that puts right what an earlier one said, for the same schools. */
    static TypedNotice correcting(Notice earlier) {
        TypedNotice typed = of(earlier).asNew();
        TypedRound.leaveToTheFirst(typed.typed);
        typed.typed.set("when", "now");
        typed.typed.set("corrects", earlier.id().value().toString());
        return typed.begunFrom(Begun.NOTICE, earlier.id().value());
    }

    /** A new one that says what an earlier one said; its dates are to be typed. */
    static TypedNotice again(Notice earlier) {
        TypedNotice typed = of(earlier).asNew().undated();
        typed.typed.remove("corrects");
        return typed.begunFrom(Begun.NOTICE, earlier.id().value());
    }

    /** A new one from a template. */
    static TypedNotice of(Template template) {
        TypedNotice typed =
                new TypedNotice(new LinkedMultiValueMap<>()).with("kind", template.kind().code());
        typed.addContent(template.content());
        typed.addAudience(template.audience());
        typed.addRide(template.ride());
        return typed.undated().begunFrom(Begun.TEMPLATE, template.id());
    }

    private TypedNotice undated() {
        List.of("fromDay", "fromTime", "toDay", "toTime", "sendDay", "sendTime")
                .forEach(typed::remove);
        typed.set("when", "now");
        return this;
    }

    private TypedNotice begunFrom(String what, UUID id) {
        typed.set("begun", what + ":" + id);
        return this;
    }

    /** The same for these schools only. */
    TypedNotice onlyTo(List<UUID> schools) {
        List.of("network", "level", "size", "list", "picked", "except").forEach(typed::remove);
        typed.set("scope", SOME);
        add("picked", schools);
        return this;
    }

    private void addContent(Content content) {
        with("title", content.title()).with("text", content.text());
        with("place", Objects.requireNonNullElse(content.place(), ""));
        with("asks", content.asks().code());
        with("places", content.places() == null ? "" : content.places().toString());
        add("link", content.link());
        add("from", TypedMoment.of(content.from()));
        add("to", end(content));
        for (int i = 0; i < content.attachments().size(); i++) {
            add("attachment" + (i + 1), content.attachments().get(i));
        }
    }

    /** What ends on the day on which it begins has one day to type, so that one change moves it. */
    private static TypedMoment end(Content content) {
        TypedMoment end = TypedMoment.of(content.to());
        return end.day().equals(TypedMoment.of(content.from()).day())
                ? new TypedMoment("", end.time())
                : end;
    }

    private void add(String name, Content.@Nullable Link link) {
        if (link != null) {
            with(name + "Label", link.label()).with(name, WebAddress.typed(link.address()));
        }
    }

    private void add(String name, TypedMoment moment) {
        with(name + "Day", moment.day()).with(name + "Time", moment.time());
    }

    private void addAudience(Audience audience) {
        with("scope", audience.isEverybody() ? EVERYBODY : SOME);
        with("way", audience.way().code());
        add("network", audience.networks());
        add("level", audience.levels().stream().map(level -> level.code()).toList());
        add("size", audience.sizes().stream().map(size -> size.code()).toList());
        add("list", audience.lists());
        add("picked", audience.picked());
        add("except", audience.except());
        add("role", audience.roles().stream().map(role -> role.code()).toList());
    }

    private void add(String field, Collection<?> values) {
        values.forEach(value -> with(field, value.toString()));
    }

    private void addPlan(Notice notice) {
        with("when", notice.sendAt() == null ? "now" : AT_A_TIME);
        if (notice.sendAt() != null) {
            add("send", TypedMoment.of(TypedMoment.local(notice.sendAt())));
        }
        addRide(notice.ride());
    }

    private void addRide(Notice.Ride ride) {
        int hours = ride.hours();
        with("ride", hours == 0 ? "push" : hours < 0 ? FREE_ONLY : WAIT);
        with("rideHours", hours > 0 ? Integer.toString(hours) : USUAL_HOURS);
    }

    private TypedNotice with(String field, String value) {
        typed.add(field, value);
        return this;
    }

    /** The same text on top of what is there now. */
    TypedNotice onVersion(int version) {
        typed.set("version", Integer.toString(version));
        return this;
    }

    /** The same text as a new announcement. */
    TypedNotice asNew() {
        typed.remove("version");
        return this;
    }

    public String of(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    public boolean has(String field, Object value) {
        return all(field).contains(value.toString());
    }

    /** Those of a choice of several. */
    List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    TypedMoment moment(String name) {
        return new TypedMoment(of(name + "Day"), of(name + "Time"));
    }

    /** Days on which reminders are offered, by the name of the field. */
    public List<Integer> days(String field) {
        return TypedRound.offered(this, field);
    }

    /** Whether anything is typed about attachments: what is wrong with it must be in sight. */
    public boolean hasAttachments() {
        return attachments().stream()
                .anyMatch(field -> !of(field).isBlank() || !of(field + "Label").isBlank());
    }

    /** Names of the fields for attachments. */
    public List<String> attachments() {
        return IntStream.rangeClosed(1, Content.ATTACHMENTS)
                .mapToObj(i -> "attachment" + i)
                .toList();
    }
}
