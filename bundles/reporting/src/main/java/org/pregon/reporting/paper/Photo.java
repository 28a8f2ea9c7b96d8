package org.pregon.reporting.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/** Prepares photographs for paper: cut to the grid's 3 : 2, no larger than print needs, always a plain RGB JPEG. */
public final class Photo {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final float QUALITY = 0.84f;
    private static final Color EMPTY = new Color(0xe9ebee);

    private Photo() {}

    /** One that cannot be read leaves a grey frame. */
    public static byte[] print(byte[] file) {
        var print = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = print.createGraphics();
        graphics.setColor(EMPTY);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        BufferedImage photo = read(file);
        if (photo != null) {
            double scale = Math.max((double) WIDTH / photo.getWidth(), (double) HEIGHT / photo.getHeight());
            int width = (int) Math.ceil(photo.getWidth() * scale);
            int height = (int) Math.ceil(photo.getHeight() * scale);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(photo, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        }
        graphics.dispose();
        return jpeg(print);
    }

    /** The size of a picture within a frame, its proportions kept. */
    public static double[] fit(byte[] file, double width, double height) {
        BufferedImage image = read(file);
        if (image == null) {
            return new double[] {width, height};
        }
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        return new double[] {image.getWidth() * scale, image.getHeight() * scale};
    }

    private static @Nullable BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException e) { // decoders throw either on a damaged file
            return null;
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream(); var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
            stream.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
