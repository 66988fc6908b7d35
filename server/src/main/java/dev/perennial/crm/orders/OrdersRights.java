package dev.perennial.crm.orders;

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
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who talk to customers take and change orders, those who fulfil them see them, and leads put right what went wrong. */
@Component
class OrdersRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("orders/sales-orders")
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of("*"), AGENT, DESK)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("*"), LEAD)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, EXPORT), Set.of("*"), SELLER)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), FINANCE, MANAGER)
                        .give(ALL, Set.of(READ), Set.of(), WAREHOUSE, SHIPPING),
                TypeRights.on("orders/returns")
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of("*"), AGENT, WAREHOUSE)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("*"), LEAD)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ), Set.of(), SELLER)
                        .give(ALL, Set.of(READ), Set.of(), DESK, FINANCE, MANAGER, SHIPPING));
    }
}
