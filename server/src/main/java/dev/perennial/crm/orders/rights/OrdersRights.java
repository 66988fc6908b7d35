package dev.perennial.crm.orders.rights;

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
import static dev.perennial.engine.access.Scope.DEPARTMENT;
import static dev.perennial.engine.access.Scope.DEPARTMENT_AND_BELOW;
import static dev.perennial.engine.access.Scope.OWN;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works with customers works with their orders; who delivers or collects money sees them all. */
@Component
class OrdersRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("orders/sales-orders")
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER, FINANCE)
                        .give(ALL, Set.of(READ), Set.of("deliver"), WAREHOUSE, SHIPPING)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("confirm", "deliver", "cancel"), LEAD)
                        .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), Set.of("confirm", "cancel"), AGENT)
                        .give(DEPARTMENT, Set.of(READ), Set.of(), DESK)
                        .give(OWN, Set.of(READ, CREATE, CHANGE), Set.of("confirm", "cancel"), SELLER),
                TypeRights.on("orders/returns")
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER, FINANCE)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), WAREHOUSE)
                        .give(ALL, Set.of(READ), Set.of(), SHIPPING)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of(), LEAD)
                        .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), Set.of(), AGENT)
                        .give(DEPARTMENT, Set.of(READ, CREATE), Set.of(), DESK)
                        .give(OWN, Set.of(READ, CREATE), Set.of(), SELLER));
    }
}
