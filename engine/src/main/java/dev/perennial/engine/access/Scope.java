package dev.perennial.engine.access;

/** How far a right reaches, from nothing to every record; each includes the ones before it, but for the chosen departments, which {@link TypeAccess} names. */
public enum Scope {
    NONE, OWN, CHOSEN_DEPARTMENTS, TEAM, DEPARTMENT, DEPARTMENT_AND_BELOW, ALL;

    /** The further reaching of two: several roles merge to the most permissive. */
    public Scope or(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
