package dev.perennial.crm.platform.users;

import dev.perennial.engine.record.TypeName;
import java.util.Set;

/** The record types that decide who may do what. */
final class PeopleTypes {

    static final TypeName USERS = TypeName.of("platform/users");
    static final TypeName DEPARTMENTS = TypeName.of("platform/departments");
    static final TypeName TEAMS = TypeName.of("platform/teams");
    static final TypeName ROLES = TypeName.of("platform/roles");
    static final TypeName SHARING_RULES = TypeName.of("platform/sharing-rules");
    static final Set<TypeName> ALL = Set.of(USERS, DEPARTMENTS, TEAMS, ROLES, SHARING_RULES);

    /** What is written by administrators alone: those, and webhooks, which tell in anybody's name what he may read. */
    static final Set<TypeName> ADMINISTRATORS_OWN = Set.of(USERS, DEPARTMENTS, TEAMS, ROLES, SHARING_RULES, TypeName.of("platform/webhooks"), TypeName.of("platform/webhook-deliveries"));

    private PeopleTypes() {}
}
