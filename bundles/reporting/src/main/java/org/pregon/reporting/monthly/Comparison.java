package org.pregon.reporting.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.reporting.paper.Spanish;

/** How a figure stands against the same figure of the period before, in signs and in words. */
record Comparison(Indicator indicator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code ▲ 12 (8.3 %)}; empty when there is nothing to compare with. */
    String change() {
        BigDecimal previous = indicator.previous();
        if (previous == null) {
            return "";
        }
        BigDecimal difference = indicator.value().subtract(previous);
        if (difference.signum() == 0) {
            return "igual";
        }
        String sign = difference.signum() > 0 ? "▲" : "▼";
        return sign + ' ' + Spanish.number(difference.abs())
                + percent().map(p -> " (" + Spanish.number(p.abs()) + "\u00a0%)").orElse("");
    }

    /** One word for who reads only this column: better or worse. */
    String verdict() {
        BigDecimal previous = indicator.previous();
        if (previous == null) {
            return "nuevo";
        }
        int direction = indicator.value().compareTo(previous);
        if (direction == 0) {
            return "sin cambio";
        }
        if (indicator.better() == Better.NEITHER) {
            return direction > 0 ? "sube" : "baja";
        }
        return direction > 0 == (indicator.better() == Better.HIGHER) ? "mejora" : "empeora";
    }

    /** Relative change; none from zero, and none of what is a percentage itself. */
    Optional<BigDecimal> percent() {
        BigDecimal previous = indicator.previous();
        if (previous == null || previous.signum() == 0 || indicator.unit().equals("%")) {
            return Optional.empty();
        }
        return Optional.of(indicator.value().subtract(previous).multiply(HUNDRED)
                .divide(previous.abs(), 1, RoundingMode.HALF_UP));
    }
}
