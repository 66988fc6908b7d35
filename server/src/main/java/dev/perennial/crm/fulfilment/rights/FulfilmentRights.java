package dev.perennial.crm.fulfilment.rights;

import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.DESK;
import static dev.perennial.crm.platform.StandardRole.EVERYBODY;
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
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;
import static dev.perennial.engine.access.Scope.OWN;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Work goes from hand to hand: the warehouse sees an outbound order once it is released and shipping once it is picked; only the one picks, only the other ships. */
@Component
class FulfilmentRights implements DefaultRights {

    private static final String RELEASED = "status in ('RELEASED','PICKED','SHIPPED')";
    private static final String PICKED = "status in ('PICKED','SHIPPED')";
    private static final Set<Path> CONSIGNEE = Set.of(Path.of("consignee"));

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("fulfilment/warehouses")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), MANAGER),
                TypeRights.on("fulfilment/couriers")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), MANAGER, SHIPPING),
                TypeRights.on("fulfilment/substitutes")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE), Set.of(), MANAGER, LEAD, WAREHOUSE),
                TypeRights.on("fulfilment/stock-items")
                        .give(ALL, Set.of(READ), Set.of(), AGENT, DESK, LEAD, SELLER, SHIPPING)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER, FINANCE)
                        .give(ALL, Set.of(READ, CHANGE, EXPORT), Set.of("receive", "transfer", "adjust", "scrap"), WAREHOUSE),
                TypeRights.on("fulfilment/stock-movements").give(ALL, Set.of(READ, EXPORT), Set.of(), WAREHOUSE, MANAGER, FINANCE),
                TypeRights.on("fulfilment/reservations")
                        .give(ALL, Set.of(READ), Set.of(), AGENT, WAREHOUSE, MANAGER)
                        .give(ALL, Set.of(READ, CHANGE), Set.of("release"), LEAD),
                outboundOrders(),
                TypeRights.on("fulfilment/shipments")
                        .give(ALL, Set.of(READ), Set.of(), CONSIGNEE, AGENT, DESK, SELLER)
                        .give(ALL, Set.of(READ), Set.of(), LEAD)
                        .give(ALL, Set.of(READ, CHANGE), Set.of("take-back"), WAREHOUSE)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), SHIPPING, MANAGER, FINANCE));
    }

    private static TypeRights outboundOrders() {
        return TypeRights.on("fulfilment/outbound-orders")
                .give(ALL, Set.of(READ), Set.of(), CONSIGNEE, AGENT, DESK)
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER, FINANCE)
                .give(ALL, Set.of(READ, CHANGE), Set.of("cancel"), LEAD)
                .give(OWN, Set.of(READ, CHANGE), Set.of("pick"), WAREHOUSE)
                .give(OWN, Set.of(READ, CHANGE), Set.of("ship"), SHIPPING)
                .show(RELEASED, ShareLevel.CHANGE, WAREHOUSE)
                .show(PICKED, ShareLevel.CHANGE, SHIPPING);
    }
}
