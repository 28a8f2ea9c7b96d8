package org.pregon.core.internal.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.pregon.core.internal.picture.Orientation;

/**
 * Makes a smaller picture from the pixels of another: upright, in sRGB, and without anything that its file said besides
 * (place, camera, names), because only pixels are taken over.
 */
final class Darkroom {
    /** What is decoded at most: memory stays bounded whatever the original measures. */
    private static final double MOST_PIXELS = 6_000_000;

    private static final float QUALITY = 0.82f;

    private Darkroom() {}

    static void develop(Path original, String type, Rendition rendition, Path to) throws IOException {
        Orientation orientation = type.equals("image/jpeg") ? Orientation.of(original) : new Orientation(1);
        BufferedImage small = shrink(decode(original, type), rendition.box());
        write(upright(small, orientation), to);
    }

    private static BufferedImage decode(Path original, String type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (FileImageInputStream in = new FileImageInputStream(original.toFile())) {
            reader.setInput(in, true, true);
            double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
            int every = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            boolean inks = type.equals("image/jpeg") && !reader.getImageTypes(0).hasNext();
            return inks ? CmykJpeg.read(reader, param, original) : reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** By halves, so that every pixel counts, and the last step exactly. */
    private static BufferedImage shrink(BufferedImage image, int box) {
        double scale = Math.min(1, (double) box / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage now = image;
        while (now.getWidth() > width * 2 && now.getHeight() > height * 2) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        AffineTransform scale = AffineTransform.getScaleInstance((double) width / image.getWidth(), (double) height / image.getHeight());
        return drawn(image, width, height, scale);
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        return drawn(image, orientation.sideways() ? height : width, orientation.sideways() ? width : height,
                orientation.upright(width, height));
    }

    /** Drawing into an sRGB picture translates the colours of a camera's own profile. */
    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage to = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, transform, null);
        pen.dispose();
        return to;
    }

    private static void write(BufferedImage image, Path to) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(alpha ? "png" : "jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!alpha) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
