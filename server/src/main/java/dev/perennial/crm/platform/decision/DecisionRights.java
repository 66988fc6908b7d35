package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leads and managers read by which rules the house decides; administrators write them. */
@Component
class DecisionRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/decision-tables").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER).leaveToAdministrators("activate", "retire", "revise"));
    }
}
