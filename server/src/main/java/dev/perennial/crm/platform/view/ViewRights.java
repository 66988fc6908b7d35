package dev.perennial.crm.platform.view;

import static dev.perennial.crm.platform.StandardRole.EVERYBODY;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.DELETE;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.OWN;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody manages his own views and shares them with his teams; whoever holds the verb {@code publish} offers them to all. */
@Component
class ViewRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/views").give(OWN, Set.of(READ, CREATE, CHANGE, DELETE), Set.of("share", "withdraw"), EVERYBODY).leaveToAdministrators("publish"));
    }
}
