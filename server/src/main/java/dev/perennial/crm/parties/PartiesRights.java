package dev.perennial.crm.parties;

import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.DESK;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.SELLER;
import static dev.perennial.crm.platform.StandardRole.SHIPPING;
import static dev.perennial.crm.platform.StandardRole.WAREHOUSE;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.DELETE;
import static dev.perennial.engine.access.Action.EXPORT;
import static dev.perennial.engine.access.Action.IMPORT;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;
import static dev.perennial.engine.access.Scope.DEPARTMENT_AND_BELOW;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever deals with customers sees them all and keeps them in order; the back rooms see what they need to deliver and to bill. */
@Component
class PartiesRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("parties/accounts")
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of("*"), AGENT, DESK)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("*"), LEAD)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, EXPORT), Set.of("*"), SELLER)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), FINANCE, MANAGER)
                        .give(ALL, Set.of(READ), Set.of(), Set.of(Path.of("value")), WAREHOUSE, SHIPPING),
                TypeRights.on("parties/people")
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of("*"), AGENT, DESK)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("*"), LEAD)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, EXPORT), Set.of("*"), SELLER)
                        .give(ALL, Set.of(READ), Set.of(), FINANCE, MANAGER, SHIPPING));
    }
}
