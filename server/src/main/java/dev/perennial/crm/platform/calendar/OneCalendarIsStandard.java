package dev.perennial.crm.platform.calendar;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import dev.perennial.engine.write.RecordWriter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a calendar becomes the standard one the former is no longer, and the standard calendar cannot be deleted. */
@Component
class OneCalendarIsStandard {

    private static final Table<?> CALENDARS = table(name("platform", "calendars"));
    private static final Field<Boolean> STANDARD = field(name("standard"), Boolean.class);

    private final DSLContext database;
    private final RecordWriter writer;

    OneCalendarIsStandard(DSLContext database, RecordWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(CalendarShelf.CALENDARS) || !database.fetchExists(CALENDARS, Columns.ID.eq(changed.id()), STANDARD.isTrue())) return;
        if (changed.act() == Act.DELETE) throw Refused.because(PlatformRefusal.STANDARD_CALENDAR);

        database.select(Columns.ID).from(CALENDARS).where(STANDARD.isTrue(), Columns.ID.ne(changed.id()), Columns.DELETED_AT.isNull()).fetch(Columns.ID)
                .forEach(former -> writer.change(CalendarShelf.CALENDARS, former, Values.NONE.with("standard", false), RecordWriter.ANY_VERSION, House.ACTOR));
    }
}
