package dev.perennial.crm.products.rights;

import static dev.perennial.crm.platform.StandardRole.EVERYBODY;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.WAREHOUSE;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.EXPORT;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody sees what we sell; what it costs us only those who answer for it. */
@Component
class ProductsRights implements DefaultRights {

    private static final Set<Path> COST = Set.of(Path.of("cost"));

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("products/products")
                        .give(ALL, Set.of(READ), Set.of(), COST, EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, EXPORT), Set.of(), FINANCE, MANAGER),
                TypeRights.on("products/categories")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), MANAGER),
                TypeRights.on("products/units")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE), Set.of(), MANAGER, WAREHOUSE));
    }
}
