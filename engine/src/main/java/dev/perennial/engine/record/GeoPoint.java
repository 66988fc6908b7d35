package dev.perennial.engine.record;

import java.math.BigDecimal;

/** A place on the map in degrees of latitude and longitude. */
public record GeoPoint(BigDecimal lat, BigDecimal lon) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /** True of degrees that exist on the globe. */
    public boolean isOnEarth() {
        return lat.abs().compareTo(POLE) <= 0 && lon.abs().compareTo(DATE_LINE) <= 0;
    }
}
