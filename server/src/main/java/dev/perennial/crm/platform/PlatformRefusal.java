package dev.perennial.crm.platform;

import dev.perennial.engine.refusal.Refusal;

/** The ways in which the platform says no. */
public enum PlatformRefusal implements Refusal {
    SIGN_IN_FAILED(401), OTP_REQUIRED(401), OTP_ENROLLED(409), OTP_DEMANDED(403), TOO_MANY_ATTEMPTS(429), FORGED_REQUEST(403), SEEING_AS(403), CANNOT_SEE_AS(409), NOT_IN_THIS_MODE(404),
    LAST_ADMINISTRATOR(409), STANDARD_ROLE(409), DEPARTMENT_IN_USE(409),
    JOB_HAS_ENDED(409), JOB_NOT_STOPPED(409),
    PROCESS_NOT_ALLOWED(409), PROCESS_NOT_DRAFT(409), PROCESS_NOT_ACTIVE(409), INCIDENT_RESOLVED(409),
    TASK_ENDED(409), TASK_TAKEN(409), TASK_HAS_ITS_ACT(409), NOBODY_ELSE(409), MESSAGE_NOT_FAILED(409), NOT_IN_TEAM(409), BULK_TOO_LARGE(409), BULK_NOT_UNDOABLE(409),
    NO_CALENDAR(409), STANDARD_CALENDAR(409), CALENDAR_OUT_OF_REACH(409),
    DECISION_MISSING(409), DECISION_NOT_DRAFT(409), DECISION_NOT_ACTIVE(409), DECISION_IN_USE(409), DECISION_INCOMPLETE(409), DECISION_WITHOUT_RULE(409), DECISION_AMBIGUOUS(409);

    private final int status;

    PlatformRefusal(int status) {
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
