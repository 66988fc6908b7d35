package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.tenant.TenantRegistry;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** With the commit that changes a word everybody reads it, without a restart. */
@Component
class LabelsTakeEffect {

    private final TenantRegistry registry;

    LabelsTakeEffect(TenantRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener
    void onCommit(RecordChanged changed) {
        if (changed.type().equals(StoredLabels.LABELS)) registry.catchUp();
    }
}
