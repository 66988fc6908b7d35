package dev.perennial.engine.access;

import java.util.Set;
import java.util.UUID;

/** Where somebody stands in the firm: his teams, everybody in them, his department, the departments below it (itself included), and the roles he holds. */
public record Membership(Set<UUID> teams, Set<UUID> teamMates, UUID department, Set<UUID> departmentAndBelow, Set<UUID> roles) {

    public static final Membership NOWHERE = new Membership(Set.of(), Set.of(), null, Set.of(), Set.of());
}
