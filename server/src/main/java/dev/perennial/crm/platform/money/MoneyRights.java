package dev.perennial.crm.platform.money;

import static dev.perennial.crm.platform.StandardRole.EVERYBODY;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.DELETE;
import static dev.perennial.engine.access.Action.EXPORT;
import static dev.perennial.engine.access.Action.IMPORT;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody sees the rates by which amounts are told, finance enters them; what the firm says of itself is for administrators. */
@Component
class MoneyRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("platform/exchange-rates").give(ALL, Set.of(READ), Set.of(), EVERYBODY).give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, IMPORT, EXPORT), Set.of(), FINANCE),
                TypeRights.on("platform/companies").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER, FINANCE));
    }
}
