package org.pregon.reporting.chart;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.util.Locale;

/** A QR code in the strokes of any format. The paper around it must stay white, four of its squares wide. */
public final class QrDrawing {
    /** Adjacent rows overlap a hair, or a screen shows a seam between them. */
    private static final double OVERLAP = 0.03;

    private final ByteMatrix squares;
    private final double size;

    /** @param size of its side in points */
    public QrDrawing(String text, double size) {
        this.size = size;
        try {
            squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " signs", tooLong);
        }
    }

    public double size() {
        return size;
    }

    /** Dark squares beside each other are one stroke. */
    public void draw(Canvas canvas) {
        double square = size / squares.getWidth();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    canvas.rectangle(from * square, y * square, (x - from) * square, square + OVERLAP, Color.BLACK);
                }
            }
        }
    }

    /** @param label already escaped, what a screen reader says */
    public String svg(String label) {
        var canvas = new SvgCanvas();
        draw(canvas);
        return String.format(Locale.ROOT, "<svg viewBox=\"0 0 %1$.1f %1$.1f\" role=\"img\" aria-label=\"%2$s\">%3$s</svg>", size, label, canvas);
    }
}
