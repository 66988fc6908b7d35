package dev.perennial.engine.access;

/** What sharing allows: to read, or to read and change. */
public enum ShareLevel {
    READ, CHANGE;

    /** True when a share of this level allows the action; deleting and exporting are never shared. */
    boolean allows(Action action) {
        return switch (action) {
            case READ -> true;
            case CHANGE -> this == CHANGE;
            case CREATE, DELETE, EXPORT, IMPORT, MASS_EDIT, ASSIGN -> false;
        };
    }
}
