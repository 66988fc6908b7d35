package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.tenant.TenantRegistry;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** With the commit that changes the firm's currency or language, record types and words follow, without a restart. */
@Component
class TheCompanyCountsAtOnce {

    private final TenantRegistry registry;

    TheCompanyCountsAtOnce(TenantRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener
    void onCommit(RecordChanged changed) {
        if (changed.type().equals(Firm.COMPANIES)) registry.catchUp();
    }
}
