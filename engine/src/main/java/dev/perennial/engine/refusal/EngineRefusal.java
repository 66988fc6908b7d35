package dev.perennial.engine.refusal;

/** The refusals every record type shares. */
public enum EngineRefusal implements Refusal {
    INVALID(400), UNKNOWN_FIELD(400), BAD_FILTER(400), BAD_CURSOR(400), TOO_BROAD(400), TOO_LARGE(413),
    SIGN_IN_REQUIRED(401), NOT_FOUND(404), NOT_PERMITTED(403),
    VERSION_REQUIRED(428), STALE_VERSION(412), KEY_REUSED(409), IN_PROGRESS(409), NOT_POSSIBLE_NOW(409), TAKEN(409), RECORD_LOCKED(409), MERGED(409),
    UNAVAILABLE(503);

    private final int status;

    EngineRefusal(int status) {
        this.status = status;
    }

    @Override
    public String suite() {
        return "platform";
    }

    @Override
    public int status() {
        return status;
    }
}
