package dev.perennial.crm.platform;

import java.time.Instant;
import java.util.List;

/** A task that nobody has done yet, as the suites see it. */
public record OpenTask(TaskId id, TaskKind kind, String code, UserId assignee, List<Candidate> candidates, Instant dueAt, List<String> verbs, String key) {}
