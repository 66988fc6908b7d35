package dev.perennial.crm.platform.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One run of a process as its record's page draws it. */
record ProcessView(String id, String key, String name, Long edition, String state, Instant startedAt, Instant endedAt, String reason, String xml, List<StepView> steps, List<String> flows) {

    /** How a step stands: passed, given up on the way, under way, or stopped by an incident. */
    enum StepState { PASSED, CANCELLED, ACTIVE, STOPPED }

    /** One pass through a step. */
    record StepView(String activity, String name, String kind, StepState state, Instant since, Instant until, TaskView task, IncidentView incident) {}

    /** The task that the step waits for. */
    record TaskView(UUID id, String title, Instant dueAt, List<String> holders) {}

    /** Why the step stopped. */
    record IncidentView(UUID id, String code, String message) {}
}
