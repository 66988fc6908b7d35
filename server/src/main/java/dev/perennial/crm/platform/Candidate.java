package dev.perennial.crm.platform;

import dev.perennial.engine.access.Grantee;
import java.util.Locale;
import java.util.UUID;

/** Who may take a task: somebody, or whoever is in a team, holds a role or works in a department; written as {@code team:<uuid>}. */
public sealed interface Candidate {

    /** One person. */
    record OfUser(UserId user) implements Candidate {}

    /** Everybody in a team. */
    record OfTeam(TeamId team) implements Candidate {}

    /** Everybody who holds a role. */
    record OfRole(RoleId role) implements Candidate {}

    /** Everybody who works in a department. */
    record OfDepartment(DepartmentId department) implements Candidate {}

    static Candidate of(UserId user) {
        return new OfUser(user);
    }

    static Candidate of(TeamId team) {
        return new OfTeam(team);
    }

    static Candidate of(StandardRole role) {
        return new OfRole(new RoleId(role.id()));
    }

    static Candidate of(DepartmentId department) {
        return new OfDepartment(department);
    }

    /** Reads what {@link #text()} wrote. */
    static Candidate of(String text) {
        var colon = text.indexOf(':');
        var id = UUID.fromString(text.substring(colon + 1));
        return switch (Grantee.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT))) {
            case USER -> new OfUser(new UserId(id));
            case TEAM -> new OfTeam(new TeamId(id));
            case ROLE -> new OfRole(new RoleId(id));
            case DEPARTMENT -> new OfDepartment(new DepartmentId(id));
        };
    }

    /** The same as the one with whom records are shared. */
    default Grantee grantee() {
        return switch (this) {
            case OfUser(var user) -> new Grantee(Grantee.Kind.USER, user.value());
            case OfTeam(var team) -> new Grantee(Grantee.Kind.TEAM, team.value());
            case OfRole(var role) -> new Grantee(Grantee.Kind.ROLE, role.value());
            case OfDepartment(var department) -> new Grantee(Grantee.Kind.DEPARTMENT, department.value());
        };
    }

    default String text() {
        return grantee().kind().name().toLowerCase(Locale.ROOT) + ":" + grantee().id();
    }
}
