package dev.perennial.crm.platform.users;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sessions, tokens, sign-ins and jobs are written by the house alone: nobody, not even an administrator, makes, changes or deletes one by form or API. */
@Component
class OnlyTheHouseWritesThese {

    private static final Set<TypeName> THESE = Set.of(TypeName.of("platform/sessions"), TypeName.of("platform/tokens"),
            TypeName.of("platform/sign-ins"), TypeName.of("platform/jobs"));

    @EventListener
    void on(RecordChanged changed) {
        if (THESE.contains(changed.type())) throw Refused.because(EngineRefusal.NOT_PERMITTED, changed.type(), changed.act());
    }
}
