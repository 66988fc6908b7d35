package dev.perennial.crm.finance.rights;

import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.SHIPPING;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.EXPORT;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;
import static dev.perennial.engine.access.Scope.OWN;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finance approves and books, managers read; agents see that something was booked, not how much it cost. */
@Component
class FinanceRights implements DefaultRights {

    private static final Set<Path> AMOUNT = Set.of(Path.of("amount"));

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("finance/approvals")
                        .give(ALL, Set.of(READ, CHANGE, EXPORT), Set.of("approve", "refuse"), FINANCE)
                        .give(ALL, Set.of(READ), Set.of(), LEAD)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER),
                TypeRights.on("finance/approval-limits")
                        .give(ALL, Set.of(READ), Set.of(), FINANCE, LEAD)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), MANAGER),
                TypeRights.on("finance/costs")
                        .give(ALL, Set.of(READ), Set.of(), AMOUNT, AGENT)
                        .give(ALL, Set.of(READ, CHANGE, EXPORT), Set.of("reverse"), FINANCE)
                        .give(ALL, Set.of(READ), Set.of(), LEAD)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER),
                TypeRights.on("finance/courier-claims")
                        .give(ALL, Set.of(READ, CREATE, CHANGE, EXPORT), Set.of("accept", "reject", "settle"), FINANCE)
                        .give(ALL, Set.of(READ, CREATE), Set.of(), LEAD)
                        .give(OWN, Set.of(READ, CREATE, CHANGE), Set.of(), SHIPPING)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER));
    }
}
