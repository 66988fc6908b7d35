package dev.perennial.crm.interactions.rights;

import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.DESK;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.SELLER;
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

/** Who speaks with customers sees what his department spoke; who only packs, delivers or pays has no business with it. */
@Component
class InteractionsRights implements DefaultRights {

    private static final Set<String> FINISH = Set.of("finish");

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("interactions/interactions")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), FINISH, LEAD)
                .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), FINISH, AGENT, DESK)
                .give(OWN, Set.of(READ, CREATE, CHANGE), FINISH, SELLER));
    }
}
