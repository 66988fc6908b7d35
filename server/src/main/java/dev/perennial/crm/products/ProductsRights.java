package dev.perennial.crm.products;

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
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody knows what we sell; what it costs us is for those who answer for the margin. */
@Component
class ProductsRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("products/products")
                        .give(ALL, Set.of(READ), Set.of(), Set.of(Path.of("cost")), EVERYBODY)
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), FINANCE, MANAGER)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("*"), LEAD),
                TypeRights.on("products/categories")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE), Set.of("*"), LEAD),
                TypeRights.on("products/units")
                        .give(ALL, Set.of(READ), Set.of(), EVERYBODY)
                        .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE), Set.of("*"), LEAD));
    }
}
