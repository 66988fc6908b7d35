package dev.perennial.crm.platform.start;

import static dev.perennial.crm.platform.StandardRole.EVERYBODY;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;
import static dev.perennial.engine.access.Scope.OWN;
import static dev.perennial.engine.access.Scope.TEAM;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody sees who works here and governs what is his own (verbs need the right to change, though no field of these can be changed); users, teams and roles are written by administrators. */
@Component
class PlatformRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("platform/users")
                        .give(ALL, Set.of(READ), Set.of(), Set.of(Path.of("roles")), EVERYBODY)
                        .give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER)
                        .leaveToAdministrators("set-password", "activate", "deactivate", "unlock", "reset-otp"),
                TypeRights.on("platform/departments").give(ALL, Set.of(READ), Set.of(), EVERYBODY),
                TypeRights.on("platform/teams").give(ALL, Set.of(READ), Set.of(), EVERYBODY),
                TypeRights.on("platform/roles").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER),
                TypeRights.on("platform/sharing-rules").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER),
                TypeRights.on("platform/sessions").give(OWN, Set.of(READ, CHANGE), Set.of("revoke"), EVERYBODY),
                TypeRights.on("platform/tokens").give(OWN, Set.of(READ, CHANGE), Set.of("revoke"), EVERYBODY),
                TypeRights.on("platform/sign-ins").give(OWN, Set.of(READ), Set.of(), EVERYBODY),
                TypeRights.on("platform/jobs").give(OWN, Set.of(READ, CHANGE), Set.of("cancel", "resume"), EVERYBODY),
                TypeRights.on("platform/process-definitions").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER).leaveToAdministrators("deploy", "retire"),
                TypeRights.on("platform/process-incidents").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER).leaveToAdministrators("retry"),
                TypeRights.on("platform/tasks").give(OWN, Set.of(READ, CHANGE, CREATE), Set.of("give", "complete", "cancel", "claim", "release", "delegate", "postpone"), EVERYBODY)
                        .give(TEAM, Set.of(READ, CHANGE), Set.of(), LEAD),
                TypeRights.on("platform/files").give(OWN, Set.of(READ), Set.of(), EVERYBODY),
                TypeRights.on("platform/messages").give(OWN, Set.of(READ), Set.of(), EVERYBODY).leaveToAdministrators("retry"));
    }
}
