package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static final int VERSION_BYTES = 6;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> code : List.of(CoverPainter.class, MediaTypeIcon.class, Palette.class)) {
                digest.update(resource(code, code.getSimpleName() + ".class"));
            }
            digest.update(resource(CoverPainter.class, CoverPainter.BOLD));
            digest.update(resource(CoverPainter.class, CoverPainter.REGULAR));
            digest.update(wording.fingerprint().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
