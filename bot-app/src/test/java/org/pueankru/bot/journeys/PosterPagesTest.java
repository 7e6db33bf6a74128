package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.notices.Notice;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Posters on announcements, and files that are none. */
class PosterPagesTest extends AnnouncingInConsole {
    @Test
    void aBombAnotherTypeAndAHugeFileAreRefusedWithASentence() throws java.io.IOException {
        Notice notice = written();
        officer.opens(path(notice));
        Map<String, String> fields =
                Map.of("notice", notice.id().value().toString(), "version", "1");
        byte[] bomb = SentPictures.oneColour(20_000, 20_000);
        assertThat(bomb.length).as("a small file").isLessThan(200_000);

        officer.uploads(ALL + "/poster", fields, bomb);
        assertThat(officer.opens(path(notice)).body()).contains("ภาพนี้ใหญ่เกินไป");
        officer.uploads(ALL + "/poster", fields, SentPictures.oneColour(5_000, 100));
        assertThat(officer.opens(path(notice)).body()).contains("ภาพนี้ยาวหรือสูงเกินไป");
        officer.uploads(ALL + "/poster", fields, "PK\3\4 a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ใช่ภาพ JPEG หรือ PNG");
        officer.uploads(ALL + "/poster", fields, new byte[21 << 20]);
        assertThat(officer.opens(path(notice)).body())
                .contains("ไฟล์นี้ใหญ่ 21.0 MB ภาพโปสเตอร์ต้องไม่เกิน 20 MB");
        HttpResponse<String> huge = officer.uploads(ALL + "/poster", fields, new byte[23 << 20]);

        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body())
                .contains("ใหญ่ 23.0 MB", "ภาพโปสเตอร์ต้องไม่เกิน 20 MB")
                .doesNotContain("หลายไฟล์");
        assertThat(now(notice).content().poster()).isNull();
        assertThat(now(notice).version()).isEqualTo(1);
    }

    @Test
    void aPosterIsPutOnShownAndTakenOff() throws java.io.IOException {
        Notice notice = written();
        officer.opens(path(notice));
        var drawn =
                new java.awt.image.BufferedImage(60, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", png);
        Map<String, String> fields =
                Map.of("notice", notice.id().value().toString(), "version", "1");

        officer.uploads(ALL + "/poster", fields, "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ใช่ภาพ JPEG หรือ PNG");
        officer.uploads(ALL + "/poster", fields, png.toByteArray());

        String poster = Objects.requireNonNull(now(notice).content().poster()).path();
        assertThat(officer.opens(path(notice)).body()).contains("src=\"" + poster + "\"");
        HttpResponse<String> served = new PlainBrowser(addressOfTheBot()).opens(poster);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(officer.opens("/media/posters/none.jpg").statusCode()).isEqualTo(404);

        officer.opens(path(notice));
        officer.posts(path(notice) + "/no-poster", Map.of("version", "2"));
        assertThat(now(notice).content().poster()).isNull();
    }
}
