package org.pueankru.bot.journeys;

import org.pueankru.simulator.platform.Act;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

/** Pictures, and things that are none, as people send them. */
final class SentPictures {
    private SentPictures() {}

    static Act drawn(int width, int height) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
            return of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Act of(byte[] content) {
        return new Act.Media("image", 0, Base64.getEncoder().encodeToString(content));
    }

    /** A real PNG of one bit a pixel, which is small as a file whatever its size. */
    static byte[] oneColour(int width, int height) {
        try {
            var pixels = new ByteArrayOutputStream();
            try (var packed = new DeflaterOutputStream(pixels)) {
                byte[] row = new byte[1 + (width + 7) / 8];
                for (int y = 0; y < height; y++) {
                    packed.write(row);
                }
            }
            var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
            var png = new ByteArrayOutputStream();
            png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            png.writeBytes(chunk("IHDR", header.array()));
            png.writeBytes(chunk("IDAT", pixels.toByteArray()));
            png.writeBytes(chunk("IEND", new byte[0]));
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
