package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A house belongs to one firm: there is never a second one, and never none. */
@Component
class ThereIsOneCompany {

    private final DSLContext database;

    ThereIsOneCompany(DSLContext database) {
        this.database = database;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (changed.type().equals(Firm.COMPANIES) && database.fetchCount(Firm.STORED, Columns.DELETED_AT.isNull()) != 1) throw Refused.because(PlatformRefusal.ONE_COMPANY);
    }
}
