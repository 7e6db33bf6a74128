package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Sha256;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All covers, each drawn when first asked for and kept: 99 pictures of some 20 KB. Their addresses
 * carry a version that changes with everything that decides how they look. Thread-safe.
 */
final class CoverGallery implements Covers {
    static final String PATH = "/media/covers/";

    private static final int VERSION_LENGTH = 12;

    private final @Nullable URI publicUrl;
    private final CoverPainter painter;
    private final String version;
    private final Map<Cover, byte[]> drawn = new ConcurrentHashMap<>();

    /**
     * @param publicUrl without it there are no addresses
     */
    CoverGallery(@Nullable URI publicUrl, Wording wording) {
        this.publicUrl = publicUrl;
        this.painter = new CoverPainter(wording);
        this.version = versionOf(wording);
    }

    @Override
    public Optional<URI> address(@Nullable LearningArea area, @Nullable MediaType type) {
        return Optional.ofNullable(publicUrl)
                .map(url -> URI.create(url + path(new Cover(area, type))));
    }

    String path(Cover cover) {
        return PATH + version + "/" + cover.name() + ".png";
    }

    String version() {
        return version;
    }

    byte[] png(Cover cover) {
        return drawn.computeIfAbsent(cover, painter::paint).clone();
    }

    /** A digest of the drawing code, the fonts and the words. */
    private static String versionOf(Wording wording) {
        List<byte[]> parts = new ArrayList<>();
        for (Class<?> code : List.of(CoverPainter.class, MediaTypeIcon.class, Palette.class)) {
            parts.add(resource(code, code.getSimpleName() + ".class"));
        }
        parts.add(resource(CoverPainter.class, CoverPainter.BOLD));
        parts.add(resource(CoverPainter.class, CoverPainter.REGULAR));
        parts.add(wording.fingerprint().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(parts).substring(0, VERSION_LENGTH);
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
