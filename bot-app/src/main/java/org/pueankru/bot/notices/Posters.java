package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Posters of announcements, named by what is in them; every instance has all of them. What people
 * upload is drawn anew as a JPEG that LINE shows: nothing else that was in the file is kept.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Posters {
    /** Where they are served, below the public address. */
    public static final String PATH = "/media/posters/";

    /** In bytes, as the page says it. */
    public static final long LARGEST_UPLOAD = 20L << 20;

    /** LINE's, in pixels. */
    static final int LARGEST_SIDE = 1_024;

    /** In bytes; phones load them on the way. */
    static final int LARGEST_FILE = 1_000_000;

    /** A small file may claim to be a huge picture. */
    private static final long MOST_PIXELS = 40_000_000;

    /** LINE's: at most three times as wide as high, or as high as wide. */
    private static final int MOST_STRETCHED = 3;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.jpg");

    /** A progressive JPEG of many pixels takes some hundred MB while it is read. */
    private static final int AT_ONCE = 2;

    private final Semaphore decoders = new Semaphore(AT_ONCE);
    private final JdbcClient jdbc;
    private final Clock clock;

    Posters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an upload. */
    public sealed interface Outcome {
        record Kept(Content.Picture picture) implements Outcome {}

        /** It is no JPEG or PNG, or cannot be read. */
        record NoPicture() implements Outcome {}

        /** It has too many pixels. */
        record TooLarge() implements Outcome {}

        /** It is too long or too high. */
        record TooStretched() implements Outcome {}
    }

    /**
     * Keeps a picture; the same one again is kept once.
     *
     * @throws IOException when it cannot be drawn
     */
    public Outcome keep(byte[] upload) throws IOException {
        decoders.acquireUninterruptibly();
        try {
            return decoded(upload);
        } finally {
            decoders.release();
        }
    }

    private Outcome decoded(byte[] upload) throws IOException {
        BufferedImage read;
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = readerOf(in);
            if (reader == null) {
                return new Outcome.NoPicture();
            }
            try {
                reader.setInput(in, true, true);
                Outcome refusal = refusal(reader.getWidth(0), reader.getHeight(0));
                if (refusal != null) {
                    return refusal;
                }
                read = reader.read(0, coarse(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // decoders throw whatever they like at broken files
            return new Outcome.NoPicture();
        }
        return new Outcome.Kept(write(drawn(Upright.turned(read, upload))));
    }

    private static @Nullable ImageReader readerOf(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            String format = reader.getFormatName();
            if (format.equalsIgnoreCase("jpeg") || format.equalsIgnoreCase("png")) {
                return reader;
            }
        }
        return null;
    }

    /** Decided by what the file says of itself, before any pixel is read. */
    private static @Nullable Outcome refusal(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            return new Outcome.TooLarge();
        }
        boolean stretched =
                width > (long) MOST_STRETCHED * height || height > (long) MOST_STRETCHED * width;
        return stretched ? new Outcome.TooStretched() : null;
    }

    /** Of a huge picture only some pixels are read: many at once must not use up the memory. */
    private static ImageReadParam coarse(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * LARGEST_SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static BufferedImage drawn(BufferedImage read) {
        double scale =
                Math.min(1, (double) LARGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private Content.Picture write(BufferedImage drawn) throws IOException {
        byte[] jpeg = jpeg(drawn, 0.88f);
        for (float quality = 0.7f; jpeg.length > LARGEST_FILE && quality > 0.1f; quality -= 0.2f) {
            jpeg = jpeg(drawn, quality);
        }
        String name = hash(jpeg) + ".jpg";
        jdbc.sql(
                        "insert into poster (name, jpeg, kept_at) values (?, ?, ?) on conflict (name) do update set kept_at = excluded.kept_at")
                .params(name, jpeg, Timestamp.from(clock.instant()))
                .update();
        return new Content.Picture(PATH + name, drawn.getWidth(), drawn.getHeight());
    }

    private static byte[] jpeg(BufferedImage drawn, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A poster that was kept, by its path; empty for any other. */
    public Optional<Content.Picture> picture(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        return named(path.substring(PATH.length())).flatMap(jpeg -> picture(path, jpeg));
    }

    private static Optional<Content.Picture> picture(String path, byte[] jpeg) {
        try {
            BufferedImage ours = ImageIO.read(new ByteArrayInputStream(jpeg));
            return Optional.of(new Content.Picture(path, ours.getWidth(), ours.getHeight()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A poster's JPEG by its name; empty for any other name. */
    public Optional<byte[]> named(String name) {
        return NAME.matcher(name).matches()
                ? jdbc.sql("select jpeg from poster where name = ?")
                        .param(name)
                        .query(byte[].class)
                        .optional()
                : Optional.empty();
    }
}
