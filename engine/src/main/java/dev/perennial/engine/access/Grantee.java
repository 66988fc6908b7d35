package dev.perennial.engine.access;

import java.util.UUID;

/** To whom something is shared: a user, everybody in a team, everybody in a department, or everybody who holds a role. */
public record Grantee(Kind kind, UUID id) {

    /** Whether one or many. */
    public enum Kind { USER, TEAM, DEPARTMENT, ROLE }
}
