package org.pueankru.bot.console.notices;

import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Posters;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Posters: put on announcements, taken off, and shown to LINE. */
@Controller
class PosterController {
    /** A name stands for one picture. */
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final double MEGABYTE = 1024 * 1024;

    private final Notices notices;
    private final Posters posters;
    private final NoticeDesk desk;

    PosterController(Notices notices, Posters posters, NoticeDesk desk) {
        this.notices = notices;
        this.posters = posters;
        this.desk = desk;
    }

    @PostMapping(ConsolePaths.POSTERS)
    @Needs(Permission.WRITE_NOTICES)
    String put(
            Visitor visitor,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable Part file,
            RedirectAttributes after)
            throws IOException {
        Notice found = find(visitor, notice);
        if (file != null && file.getSize() > Posters.LARGEST_UPLOAD) {
            after.addFlashAttribute("heavy", "%.1f".formatted(file.getSize() / MEGABYTE));
            return "redirect:" + NoticePaths.of(found.id());
        }
        switch (kept(file)) {
            case Posters.Outcome.Kept(Content.Picture picture) ->
                    change(visitor, found, version, picture, after);
            case Posters.Outcome.NoPicture _ ->
                    after.addFlashAttribute("wrong", "notices.poster.no-picture");
            case Posters.Outcome.TooLarge _ ->
                    after.addFlashAttribute("wrong", "notices.poster.too-large");
            case Posters.Outcome.TooStretched _ ->
                    after.addFlashAttribute("wrong", "notices.poster.stretched");
        }
        return "redirect:" + NoticePaths.of(found.id());
    }

    private Posters.Outcome kept(@Nullable Part file) throws IOException {
        if (file == null) {
            return new Posters.Outcome.NoPicture();
        }
        try (InputStream content = file.getInputStream()) {
            return posters.keep(content.readAllBytes());
        }
    }

    @PostMapping(NoticePaths.ONE + "/no-poster")
    @Needs(Permission.WRITE_NOTICES)
    String takeOff(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes after) {
        Notice found = find(visitor, id);
        change(visitor, found, version, null, after);
        return "redirect:" + NoticePaths.of(found.id());
    }

    private void change(
            Visitor visitor,
            Notice notice,
            String version,
            Content.@Nullable Picture picture,
            RedirectAttributes after) {
        int shown = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        boolean changed = desk.changePoster(visitor, notice, shown, picture);
        after.addFlashAttribute(
                changed ? "done" : "wrong",
                changed ? "notices.done.saved" : "notices.outcome.changed");
    }

    private Notice find(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    /** For everybody: LINE and people's phones fetch it. */
    @GetMapping(Posters.PATH + "{name}")
    ResponseEntity<byte[]> poster(@PathVariable String name) {
        return posters.named(name)
                .map(
                        jpeg ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .header("X-Content-Type-Options", "nosniff")
                                        .cacheControl(FOREVER)
                                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
