package org.pregon.core.internal.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What stands in the place of a picture that must not be shown: a grey card with the sign of a picture. */
final class EmptyFrame {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private EmptyFrame() {}

    static void draw(Path to) throws IOException {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xee, 0xee, 0xee));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x88, 0x88, 0x88));
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new RoundRectangle2D.Double(180, 125, 120, 110, 20, 20));
        pen.draw(new Ellipse2D.Double(202, 147, 20, 20));
        Path2D hills = new Path2D.Double();
        hills.moveTo(195, 232);
        hills.lineTo(258, 170);
        hills.lineTo(298, 205);
        pen.draw(hills);
        pen.dispose();
        ImageIO.write(card, "png", to.toFile());
    }
}
