package org.pueankru.bot.search.covers;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

/** Serves covers to phones and to LINE's caches. */
@RestController
class CoverController {
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_NOW =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final CoverGallery gallery;

    CoverController(CoverGallery gallery) {
        this.gallery = gallery;
    }

    /**
     * An address of an earlier version still gets a picture, since the cards that carry it stay in
     * chats for years; caches may not keep that one forever.
     */
    @GetMapping(CoverGallery.PATH + "{version:[0-9a-f]{12}}/{name}.png")
    ResponseEntity<byte[]> cover(@PathVariable String version, @PathVariable String name) {
        CacheControl caching = version.equals(gallery.version()) ? FOREVER : FOR_NOW;
        return Cover.named(name)
                .map(cover -> picture(cover, caching))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> picture(Cover cover, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(caching)
                .body(gallery.png(cover));
    }
}
