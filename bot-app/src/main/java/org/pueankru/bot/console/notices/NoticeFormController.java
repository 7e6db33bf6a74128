package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.notices.NoticeReading.Read;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.Notices;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.List;

/** Writing an announcement. */
@Controller
class NoticeFormController {
    private final Notices notices;
    private final NoticeDesk desk;
    private final Drawings drawings;
    private final Offers offers;
    private final RoundNames rounds;
    private final NoticeSchools schools;
    private final Begun begun;
    private final Clock clock;

    NoticeFormController(
            Notices notices,
            NoticeDesk desk,
            Drawings drawings,
            Offers offers,
            RoundNames rounds,
            NoticeSchools schools,
            Begun begun,
            Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.drawings = drawings;
        this.offers = offers;
        this.rounds = rounds;
        this.schools = schools;
        this.begun = begun;
        this.clock = clock;
    }

    @GetMapping(NoticePaths.ALL + "/new")
    @Needs(Permission.WRITE_NOTICES)
    String blank(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String corrects,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String template) {
        TypedNotice typed =
                !again.isEmpty()
                        ? begun.again(visitor.districtId(), again)
                        : template.isEmpty()
                                ? correcting(visitor, corrects, refused, kind)
                                : begun.ofTemplate(visitor.districtId(), template);
        return form(visitor, model, null, typed, List.of());
    }

    /**
     * @param corrects an earlier one that it puts right; empty = none
     * @param refused anything = only for schools whose delivery LINE refused
     */
    private TypedNotice correcting(Visitor visitor, String corrects, String refused, String kind) {
        if (corrects.isEmpty()) {
            return TypedNotice.blank(NoticeKind.ofCode(kind).orElse(NoticeKind.NEWS));
        }
        Notice earlier = find(visitor, corrects);
        TypedNotice typed = TypedNotice.correcting(earlier);
        return refused.isEmpty()
                ? typed
                : typed.onlyTo(schools.refused(visitor.districtId(), earlier.id()));
    }

    @PostMapping(NoticePaths.ALL)
    @Needs(Permission.WRITE_NOTICES)
    String add(
            Visitor visitor,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after) {
        TypedNotice typed = new TypedNotice(fields);
        Read read = read(visitor, typed, null);
        if (!read.troubles().isEmpty()) {
            return form(visitor, model, null, typed, read.troubles());
        }
        try {
            Notice added = desk.add(visitor, read.draft());
            after.addFlashAttribute("done", "notices.done.saved");
            return "redirect:" + NoticePaths.of(added.id());
        } catch (DuplicateKeyException somebodyTookTheRoundsName) {
            return form(visitor, model, null, typed, RoundNames.taken(read).troubles());
        }
    }

    @GetMapping(NoticePaths.ONE + "/edit")
    @Needs(Permission.WRITE_NOTICES)
    String edit(Visitor visitor, @PathVariable String id, Model model, RedirectAttributes after) {
        Notice notice = find(visitor, id);
        if (!notice.state().isOpen()) {
            after.addFlashAttribute("wrong", "notices.outcome.too-late");
            return "redirect:" + NoticePaths.of(notice.id());
        }
        return form(visitor, model, notice, TypedNotice.of(notice), List.of());
    }

    @PostMapping(NoticePaths.ONE)
    @Needs(Permission.WRITE_NOTICES)
    String change(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after) {
        Notice notice = find(visitor, id);
        TypedNotice typed = new TypedNotice(fields);
        Read read = read(visitor, typed, notice);
        if (!read.troubles().isEmpty()) {
            return form(visitor, model, notice, typed, read.troubles());
        }
        try {
            if (!desk.change(visitor, notice, version(typed), read.draft())) {
                return changedMeanwhile(visitor, model, find(visitor, id), typed);
            }
        } catch (DuplicateKeyException somebodyTookTheRoundsName) {
            return form(visitor, model, notice, typed, RoundNames.taken(read).troubles());
        }
        after.addFlashAttribute("done", saved(notice));
        return "redirect:" + NoticePaths.of(notice.id());
    }

    /** Whoever agreed, or was asked to, agreed to something else. */
    private static String saved(Notice before) {
        boolean asked = before.isAgreedToByAnother() || before.state() == Notice.State.TO_APPROVE;
        return asked ? "notices.done.saved-anew" : "notices.done.saved";
    }

    private static int version(TypedNotice typed) {
        String version = typed.of("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Saved again it takes the place of what the other one wrote, or is a new one. */
    private String changedMeanwhile(Visitor visitor, Model model, Notice now, TypedNotice typed) {
        boolean open = now.state().isOpen();
        model.addAttribute("meanwhile", open ? "changed" : "sent");
        model.addAttribute("other", now);
        return open
                ? form(visitor, model, now, typed.onVersion(now.version()), List.of())
                : form(visitor, model, null, typed.asNew(), List.of());
    }

    /** What would be sent, drawn while somebody types. */
    @PostMapping(NoticePaths.ALL + "/preview")
    @Needs(Permission.WRITE_NOTICES)
    String preview(
            Visitor visitor, @RequestParam MultiValueMap<String, String> fields, Model model) {
        TypedNotice typed = new TypedNotice(fields);
        Read read = NoticeReading.of(typed, poster(visitor, typed, null), clock.instant());
        model.addAttribute("drawn", drawings.of(visitor.districtId(), read.draft()));
        return "console/notice-parts :: phone";
    }

    private Read read(Visitor visitor, TypedNotice typed, @Nullable Notice notice) {
        Read read = NoticeReading.of(typed, poster(visitor, typed, notice), clock.instant());
        Notice.Id corrects = read.draft().corrects();
        if (corrects != null && notices.byId(visitor.districtId(), corrects).isEmpty()) {
            throw new NotFound();
        }
        return rounds.checked(
                visitor.districtId(), desk.checked(visitor.districtId(), read), notice);
    }

    private Content.@Nullable Picture poster(
            Visitor visitor, TypedNotice typed, @Nullable Notice notice) {
        return notice == null
                ? begun.poster(visitor.districtId(), typed)
                : notice.content().poster();
    }

    private String form(
            Visitor visitor,
            Model model,
            @Nullable Notice notice,
            TypedNotice typed,
            List<Trouble> troubles) {
        model.addAttribute("notice", notice);
        model.addAttribute("form", typed);
        model.addAttribute("troubles", troubles);
        model.addAttribute(
                "drawn",
                drawings.of(
                        visitor.districtId(),
                        NoticeReading.of(typed, poster(visitor, typed, notice), clock.instant())
                                .draft()));
        offers.offer(visitor.districtId(), model);
        return "console/notice-form";
    }

    private Notice find(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
