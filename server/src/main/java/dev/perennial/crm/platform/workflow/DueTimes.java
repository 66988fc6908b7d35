package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.BusinessCalendars;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.workflow.plan.Moment;
import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.crm.platform.workflow.plan.Trigger;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reckons the moments that plans name. */
@Component
class DueTimes {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Plans plans;
    private final RecordReader records;
    private final ObjectProvider<BusinessCalendars> calendars;
    private final InstantSource clock;

    DueTimes(Plans plans, RecordReader records, ObjectProvider<BusinessCalendars> calendars, @Qualifier("businessClock") InstantSource businessClock) {
        this.plans = plans;
        this.records = records;
        this.calendars = calendars;
        this.clock = businessClock;
    }

    /** Called by the engine for the timer at the step; a moment that the record does not know yet never comes. */
    public Instant of(DelegateExecution execution, String step) {
        var trigger = switch (plans.running(execution).step(step)) {
            case Step.Start(_, _, var begins, _) -> begins;
            case Step.Wait(_, _, var ends) -> ends;
            case Step.Boundary(_, _, _, _, var interrupts) -> interrupts;
            case Step other -> throw new IllegalStateException(other + " has no timer");
        };
        return reckon(((Trigger.At) trigger).moment(), execution).orElse(NEVER);
    }

    /** The moment as it is meant now, empty when the record does not know it. */
    Optional<Instant> reckon(Moment moment, VariableContainer variables) {
        return switch (moment) {
            case Moment.After(var time, var inBusinessTime) -> {
                var calendar = inBusinessTime ? calendars.getIfAvailable() : null;
                yield Optional.of(calendar == null ? clock.instant().plus(time) : calendar.addBusinessTime(calendar.standard(), clock.instant(), time));
            }
            case Moment.InRecord(var on, var path, var shift) -> ProcessValues.reference(variables.getVariable(on)).flatMap(record -> read(record, path)).map(at -> at.plus(shift));
        };
    }

    private Optional<Instant> read(RecordRef record, String path) {
        return records.find(record.type(), record.id(), House.ACTOR).map(found -> found.values().get(path)).flatMap(this::instant);
    }

    /** A day begins where the firm's standard calendar keeps its hours. */
    private Optional<Instant> instant(Object value) {
        return switch (value) {
            case Instant moment -> Optional.of(moment);
            case LocalDate day -> {
                var calendar = calendars.getIfAvailable();
                yield Optional.of(day.atStartOfDay(calendar == null ? House.ACTOR.zone() : calendar.zone(calendar.standard())).toInstant());
            }
            case null, default -> Optional.empty();
        };
    }
}
