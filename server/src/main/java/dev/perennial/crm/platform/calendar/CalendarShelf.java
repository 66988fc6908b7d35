package dev.perennial.crm.platform.calendar;

import static dev.perennial.crm.platform.PlatformRefusal.NO_CALENDAR;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the calendars ready for reckoning; a change counts at once on this server and within two seconds on the others. */
@Component
class CalendarShelf {

    static final TypeName CALENDARS = TypeName.of("platform/calendars");
    static final TypeName DAYS = TypeName.of("platform/calendar-days");

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);
    private static final Set<TypeName> BOTH = Set.of(CALENDARS, DAYS);

    /** A calendar together with its arithmetic. */
    record Ready(StoredCalendars.Stored stored, BusinessTime time) {}

    /** What was read while the stamp was the same. */
    private record Shelf(List<Object> stamp, ConcurrentHashMap<CalendarId, Ready> calendars, ConcurrentHashMap<Boolean, CalendarId> standard) {

        static Shelf empty(List<Object> stamp) {
            return new Shelf(stamp, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private final StoredCalendars stored;
    private final UnpublishedYears unpublished;
    private final BriefMemory<Boolean, List<Object>> stamps;
    private volatile Shelf shelf = Shelf.empty(List.of());

    CalendarShelf(StoredCalendars stored, UnpublishedYears unpublished, @Qualifier("machineClock") InstantSource clock) {
        this.stored = stored;
        this.unpublished = unpublished;
        this.stamps = new BriefMemory<>(clock, LOOKED_AT_EVERY, 1);
    }

    /** The calendar as it stands; refuses with NOT_FOUND. */
    Ready get(CalendarId id) {
        return current().calendars().computeIfAbsent(id, this::read);
    }

    CalendarId standard() {
        return current().standard().computeIfAbsent(true, _ -> stored.standard().orElseThrow(() -> Refused.because(NO_CALENDAR)));
    }

    private Ready read(CalendarId id) {
        var calendar = stored.find(id).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, CALENDARS, id.value()));
        return new Ready(calendar, new BusinessTime(calendar.hours(), year -> unpublished.touched(calendar, year)));
    }

    private Shelf current() {
        var stamp = stamps.get(true, _ -> stored.stamp());
        var known = shelf;
        if (known.stamp().equals(stamp)) return known;
        return shelf = Shelf.empty(stamp);
    }

    /** The transaction that changes a calendar reckons with it as changed. */
    @EventListener
    void on(RecordChanged changed) {
        if (BOTH.contains(changed.type())) forget();
    }

    /** Whatever became of the transaction, what others read while it ran is read anew. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void after(RecordChanged changed) {
        if (!BOTH.contains(changed.type())) return;
        forget();
        unpublished.forget();
    }

    void forget() {
        stamps.forgetAll();
        shelf = Shelf.empty(List.of());
    }
}
