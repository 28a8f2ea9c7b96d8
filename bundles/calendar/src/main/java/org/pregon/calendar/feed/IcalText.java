package org.pregon.calendar.feed;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.pregon.core.date.Lima;
import org.pregon.core.office.OfficeProfile;

/** Events as the text of one calendar. */
final class IcalText {
    /** Octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private IcalText() {}

    static String of(OfficeProfile office, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Pregon//Calendario//ES"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "Calendario cívico y de actividades · " + office.municipality()));
        calendar.add(new XProperty("X-WR-TIMEZONE", Lima.ZONE.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
        calendar.add(lima());
        events.forEach(calendar::add);
        return fold(calendar.toString());
    }

    /** Peru has not changed its clocks since 1994, so one observance says it all. */
    private static VTimeZone lima() {
        Standard standard = new Standard();
        standard.add(new DtStart<>("19940401T000000"));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(-5)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(-5)));
        standard.add(new TzName("-05"));
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(standard)));
        zone.add(new TzId(Lima.ZONE.getId()));
        return zone;
    }

    /** Folds by octets, as the standard counts; the library counts characters, and Spanish has longer ones. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        for (String line : text.split("\r?\n")) {
            int room = LINE;
            for (int i = 0; i < line.length(); ) {
                int point = line.codePointAt(i);
                String sign = Character.toString(point);
                int octets = sign.getBytes(StandardCharsets.UTF_8).length;
                if (octets > room) {
                    folded.append("\r\n ");
                    room = LINE - 1;
                }
                folded.append(sign);
                room -= octets;
                i += Character.charCount(point);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
