package dev.perennial.engine.access;

import java.util.Set;
import java.util.UUID;

/** Where somebody stands in the firm: his teams, everybody in them, his department, and the departments below it (itself included). */
public record Membership(Set<UUID> teams, Set<UUID> teamMates, UUID department, Set<UUID> departmentAndBelow) {

    public static final Membership NOWHERE = new Membership(Set.of(), Set.of(), null, Set.of());
}
