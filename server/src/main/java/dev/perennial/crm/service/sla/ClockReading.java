package dev.perennial.crm.service.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a clock shows after its events: elapsed is the sum of the business time of all running stretches, due is the moment at which the rest of the target will have passed.
 * A breach, once true, stays recorded.
 */
record ClockReading(ClockState state, Duration target, Duration elapsed, Instant runningSince, Instant dueAt, Instant breachedAt, Instant endedAt) {

    private static final ClockReading UNSTARTED = new ClockReading(ClockState.PAUSED, Duration.ZERO, Duration.ZERO, null, null, null, null);

    /** Reads the clock off its events, which are in the order of time. */
    static ClockReading after(List<ClockEvent> events, BusinessHours hours) {
        var reading = UNSTARTED;
        for (var event : events) reading = reading.then(event, hours);
        return reading;
    }

    ClockReading then(ClockEvent event, BusinessHours hours) {
        if (endedAt != null) return this;
        var counted = counted(event.at(), hours);
        return switch (event.kind()) {
            case START -> new ClockReading(ClockState.RUNNING, event.target(), Duration.ZERO, event.at(), hours.plus(event.at(), event.target()), null, null);
            case PAUSE -> counted.paused();
            case RESUME -> counted.running(event.at(), hours);
            case RETARGET -> counted.retargeted(event, hours);
            case BREACH -> counted.breached(dueAt);
            case MEET -> counted.ended(ClockState.MET, event.at());
            case CANCEL -> counted.ended(ClockState.CANCELLED, event.at());
        };
    }

    boolean isRunning() {
        return runningSince != null && endedAt == null;
    }

    /** How much of the target is left; negative once it is overrun. */
    Duration rest() {
        return target.minus(elapsed);
    }

    /** The reading with the stretch until now counted; whoever passed the due moment on the way is breached. */
    private ClockReading counted(Instant at, BusinessHours hours) {
        if (!isRunning()) return this;
        var passed = elapsed.plus(hours.between(runningSince, at));
        var missed = breachedAt == null && dueAt != null && at.isAfter(dueAt) ? dueAt : breachedAt;
        return new ClockReading(missed == null ? state : ClockState.BREACHED, target, passed, at, dueAt, missed, null);
    }

    private ClockReading paused() {
        return new ClockReading(breachedAt == null ? ClockState.PAUSED : ClockState.BREACHED, target, elapsed, null, null, breachedAt, null);
    }

    private ClockReading running(Instant at, BusinessHours hours) {
        if (isRunning()) return this;
        return new ClockReading(breachedAt == null ? ClockState.RUNNING : ClockState.BREACHED, target, elapsed, at, breachedAt == null ? hours.plus(at, rest()) : null, breachedAt, null);
    }

    private ClockReading retargeted(ClockEvent event, BusinessHours hours) {
        var wanted = event.target() == null ? target : event.target();
        var due = isRunning() && breachedAt == null ? hours.plus(event.at(), wanted.minus(elapsed)) : dueAt;
        return new ClockReading(state, wanted, elapsed, runningSince, due, breachedAt, null);
    }

    private ClockReading breached(Instant due) {
        if (breachedAt != null) return this;
        return new ClockReading(ClockState.BREACHED, target, elapsed, runningSince, dueAt, due, null);
    }

    private ClockReading ended(ClockState how, Instant at) {
        return new ClockReading(breachedAt == null ? how : ClockState.BREACHED, target, elapsed, null, dueAt, breachedAt, at);
    }
}
