package dev.perennial.crm.parties.rights;

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
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works with customers sees those of his department or his own; what we earn from them stays with those who answer for it. */
@Component
class PartiesRights implements DefaultRights {

    private static final Set<Path> MARGIN = Set.of(Path.of("value/margin"));
    private static final Set<Path> VALUE = Set.of(Path.of("value"));

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("parties/accounts")
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                        .give(ALL, Set.of(READ), Set.of("flag", "unflag"), FINANCE)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of("assign", "flag", "unflag"), LEAD)
                        .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), Set.of("flag", "unflag"), MARGIN, AGENT)
                        .give(DEPARTMENT, Set.of(READ, CREATE), Set.of(), VALUE, DESK)
                        .give(OWN, Set.of(READ, CREATE, CHANGE), Set.of("flag", "unflag"), MARGIN, SELLER)
                        .give(ALL, Set.of(READ), Set.of(), VALUE, WAREHOUSE, SHIPPING),
                TypeRights.on("parties/people")
                        .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                        .give(ALL, Set.of(READ), Set.of(), FINANCE)
                        .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of(), LEAD)
                        .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), Set.of(), AGENT, DESK)
                        .give(OWN, Set.of(READ, CREATE, CHANGE), Set.of(), SELLER));
    }
}
