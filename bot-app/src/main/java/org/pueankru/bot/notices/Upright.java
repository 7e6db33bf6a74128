package org.pueankru.bot.notices;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Turns a phone's photo as its owner held the phone: the camera writes the picture as the sensor
 * lay, and beside it how to turn it (Exif 2.32, tag 0x0112).
 */
final class Upright {
    private static final int AS_IT_IS = 1;

    private Upright() {}

    /** The picture as it is to be seen; as it is when the file does not say. */
    static BufferedImage turned(BufferedImage picture, byte[] file) {
        int orientation = orientationOf(file);
        if (orientation <= AS_IT_IS || orientation > 8) {
            return picture;
        }
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? picture.getHeight() : picture.getWidth();
        int height = onItsSide ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, turn(orientation, width, height), null);
        pen.dispose();
        return turned;
    }

    /**
     * @param width of the result
     * @param height of the result
     */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            default -> new AffineTransform(0, -1, 1, 0, 0, height);
        };
    }

    private static int orientationOf(byte[] file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : AS_IT_IS;
        } catch (ImageProcessingException | MetadataException | IOException e) {
            return AS_IT_IS;
        } catch (RuntimeException e) {
            // a file that is broken on purpose
            return AS_IT_IS;
        }
    }
}
