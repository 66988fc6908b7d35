package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.custom.LaterRecalculation;
import dev.perennial.engine.record.TypeName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands whole types to the background where a write affects too many of their records. */
@Component
class LaterInTheBackground implements LaterRecalculation {

    private final ObjectProvider<Jobs> jobs;

    /** The desk is asked for late because it stands on the write chain, which stands on this. */
    LaterInTheBackground(ObjectProvider<Jobs> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void recalculate(TypeName type) {
        jobs.getObject().submit(RecalculateDerived.NAME, type.toString(), new RecalculateDerived.Wanted(type.toString()), House.ACTOR);
    }
}
