package org.pregon.core.internal.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.picture.JpegSegments.Segment;
import org.pregon.core.internal.picture.JpegSegments;

/** Printers' photographs: four inks instead of three lights. The JDK reads their values and leaves the colours to others. */
final class CmykJpeg {
    private static final int INKS = 4;
    private static final int PROFILE_HEAD = 14;
    private static final int TRANSFORM = 11;
    private static final int YCCK = 2;

    private CmykJpeg() {}

    /** @throws javax.imageio.IIOException for one that has not four inks */
    static BufferedImage read(ImageReader reader, ImageReadParam param, Path original) throws IOException {
        Raster raw = reader.readRaster(0, param);
        if (raw.getNumBands() != INKS) {
            throw new IIOException("neither lights nor four inks");
        }
        List<Segment> segments = JpegSegments.of(original).all();
        Segment adobe = segments.stream().filter(one -> one.starts(JpegSegments.APP14, "Adobe") && one.content().length > TRANSFORM)
                .findFirst().orElse(null);
        WritableRaster inks = inks(raw, adobe != null, adobe != null && adobe.content()[TRANSFORM] == YCCK);
        BufferedImage picture = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        ICC_Profile profile = profile(segments);
        if (profile == null || !converted(inks, profile, picture)) {
            plain(inks, picture);
        }
        return picture;
    }

    /** How much of each ink, whatever way the file puts it: Adobe's programs store how much is missing. */
    private static WritableRaster inks(Raster raw, boolean inverted, boolean ycck) {
        WritableRaster inks = raw.createCompatibleWritableRaster(0, 0, raw.getWidth(), raw.getHeight());
        int[] row = new int[raw.getWidth() * INKS];
        for (int y = 0; y < raw.getHeight(); y++) {
            raw.getPixels(raw.getMinX(), raw.getMinY() + y, raw.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += INKS) {
                if (ycck) {
                    double cb = row[i + 1] - 128;
                    double cr = row[i + 2] - 128;
                    int light = row[i];
                    row[i] = 255 - whole(light + 1.402 * cr);
                    row[i + 1] = 255 - whole(light - 0.344136 * cb - 0.714136 * cr);
                    row[i + 2] = 255 - whole(light + 1.772 * cb);
                }
                for (int ink = 0; inverted && ink < INKS; ink++) {
                    row[i + ink] = 255 - row[i + ink];
                }
            }
            inks.setPixels(0, y, raw.getWidth(), 1, row);
        }
        return inks;
    }

    private static int whole(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static @Nullable ICC_Profile profile(List<Segment> segments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        segments.stream().filter(one -> one.starts(JpegSegments.APP2, "ICC_PROFILE\0") && one.content().length > PROFILE_HEAD)
                .sorted(Comparator.comparingInt(one -> one.content()[PROFILE_HEAD - 2] & 0xff))
                .forEach(one -> all.write(one.content(), PROFILE_HEAD, one.content().length - PROFILE_HEAD));
        try {
            ICC_Profile profile = ICC_Profile.getInstance(all.toByteArray());
            return profile.getNumComponents() == INKS ? profile : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean converted(WritableRaster inks, ICC_Profile profile, BufferedImage picture) {
        try {
            ICC_Profile[] steps = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            new ColorConvertOp(steps, null).filter(inks, picture.getRaster());
            return true;
        } catch (CMMException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** Without a profile: what paper shows when each ink takes its light away. */
    private static void plain(WritableRaster inks, BufferedImage picture) {
        int[] row = new int[inks.getWidth() * INKS];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(0, y, inks.getWidth(), 1, row);
            for (int x = 0; x < inks.getWidth(); x++) {
                int i = x * INKS;
                int paper = 255 - row[i + 3];
                picture.setRGB(x, y, (255 - row[i]) * paper / 255 << 16 | (255 - row[i + 1]) * paper / 255 << 8 | (255 - row[i + 2]) * paper / 255);
            }
        }
    }
}
