package org.pregon.reporting.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A drawing in the form a format wants. */
public final class ChartPicture {
    private static final double PIXELS_PER_POINT = 3;

    private ChartPicture() {}

    public static void draw(ChartDrawing drawing, Graphics2D graphics) {
        drawing.draw(new GraphicsCanvas(graphics));
    }

    /** @param label already escaped, what a screen reader says */
    public static String svg(ChartDrawing drawing, String label) {
        var canvas = new SvgCanvas();
        drawing.draw(canvas);
        return String.format(Locale.ROOT, "<svg viewBox=\"0 0 %.1f %.1f\" role=\"img\" aria-label=\"%s\">%s</svg>",
                drawing.width(), drawing.height(), label, canvas);
    }

    public static byte[] png(ChartDrawing drawing) {
        var image = new BufferedImage((int) Math.ceil(drawing.width() * PIXELS_PER_POINT),
                (int) Math.ceil(drawing.height() * PIXELS_PER_POINT), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        draw(drawing, graphics);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
