package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.notices.Posters.Outcome;
import org.pueankru.bot.stores.MigratedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures that people upload, and what becomes of them. */
class PostersTest {
    private static final long SEED = 20261126;

    private final JdbcClient jdbc = MigratedDatabase.create().jdbc();
    private final Posters posters =
            new Posters(jdbc, Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void aLargePictureBecomesOneThatLineShows() throws IOException {
        Content.Picture picture = kept(picture("png", noise(3_000, 1_500)));

        assertThat(picture.width()).isEqualTo(1_024);
        assertThat(picture.height()).isEqualTo(512);
        byte[] jpeg = served(picture);
        assertThat(jpeg.length).isLessThanOrEqualTo(Posters.LARGEST_FILE);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(read.getWidth()).isEqualTo(1_024);
    }

    @Test
    void nothingElseOfTheFileIsKept() throws IOException {
        byte[] jpeg = picture("jpeg", noise(200, 100));
        byte[] secret = "<script>ที่บ้านของครู</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both =
                ByteBuffer.allocate(jpeg.length + secret.length).put(jpeg).put(secret).array();

        Content.Picture picture = kept(both);

        assertThat(new String(served(picture), StandardCharsets.UTF_8)).doesNotContain("script");
        assertThat(picture.width()).isEqualTo(200);
    }

    @Test
    void theSamePictureIsKeptOnce() throws IOException {
        byte[] png = picture("png", noise(40, 40));

        assertThat(kept(png)).isEqualTo(kept(png));
        assertThat(jdbc.sql("select count(*) from poster").query(Integer.class).single()).isOne();
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsRefusedUnread() throws IOException {
        byte[] png = picture("png", noise(40, 40));
        ByteBuffer claim = ByteBuffer.wrap(png);
        claim.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        claim.putInt(29, (int) sum.getValue());

        assertThat(posters.keep(png)).isEqualTo(new Outcome.TooLarge());
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] png = picture("png", noise(400, 400));

        assertThat(posters.keep("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Outcome.NoPicture());
        assertThat(posters.keep(picture("gif", noise(40, 40)))).isEqualTo(new Outcome.NoPicture());
        assertThat(posters.keep(new byte[0])).isEqualTo(new Outcome.NoPicture());
        assertThat(posters.keep(java.util.Arrays.copyOf(png, png.length / 2)))
                .isEqualTo(new Outcome.NoPicture());
        assertThat(posters.keep(picture("png", noise(400, 100))))
                .isEqualTo(new Outcome.TooStretched());
        assertThat(jdbc.sql("select count(*) from poster").query(Integer.class).single()).isZero();
    }

    @Test
    void onlyPostersAreServed() {
        for (String name : new String[] {"../setup-code", "", "a.jpg", "..", "none"}) {
            assertThat(posters.named(name)).isEmpty();
        }
    }

    private Content.Picture kept(byte[] upload) throws IOException {
        return ((Outcome.Kept) posters.keep(upload)).picture();
    }

    private byte[] served(Content.Picture picture) throws IOException {
        return posters.named(picture.path().substring(Posters.PATH.length())).orElseThrow();
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(SEED);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] picture(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, Objects.requireNonNull(format), bytes)).isTrue();
        return bytes.toByteArray();
    }
}
