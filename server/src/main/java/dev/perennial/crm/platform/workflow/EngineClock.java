package dev.perennial.crm.platform.workflow;

import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.flowable.common.engine.impl.runtime.Clock;

/** The business clock, as the engine reads it. */
final class EngineClock implements Clock {

    private final InstantSource businessClock;

    EngineClock(InstantSource businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Date getCurrentTime() {
        return Date.from(businessClock.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return getCurrentCalendar(getCurrentTimeZone());
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
        var calendar = new GregorianCalendar(zone);
        calendar.setTime(getCurrentTime());
        return calendar;
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return TimeZone.getDefault();
    }

    @Override
    public void setCurrentTime(Date time) {
        throw new UnsupportedOperationException("Only the clock of the house moves the time.");
    }

    @Override
    public void setCurrentCalendar(Calendar time) {
        throw new UnsupportedOperationException("Only the clock of the house moves the time.");
    }

    @Override
    public void reset() {
        // the business clock is never set from here, so there is nothing to take back
    }
}
