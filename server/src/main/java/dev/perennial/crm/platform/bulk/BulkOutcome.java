package dev.perennial.crm.platform.bulk;

/** What became of one record; a refused one has code and sentence, a changed one the version that the change left. */
record BulkOutcome(State state, Long version, String code, String message) {

    /** How far a record is; CONFLICT is what an undo left alone because somebody changed it since. */
    enum State { WAITING, CHANGED, UNCHANGED, REFUSED, CONFLICT }

    /** True when the record stays as it is though it was meant to change. */
    boolean isLeftAlone() {
        return state == State.REFUSED || state == State.CONFLICT;
    }

    static BulkOutcome left(long before, long after) {
        return new BulkOutcome(before == after ? State.UNCHANGED : State.CHANGED, after, null, null);
    }

    static BulkOutcome refused(String code, String message) {
        return new BulkOutcome(State.REFUSED, null, code, message);
    }

    static BulkOutcome conflict(String message) {
        return new BulkOutcome(State.CONFLICT, null, "platform.CHANGED_SINCE", message);
    }
}
