package dev.perennial.crm.service;

import java.time.Instant;

/** A case that seemed settled begins again. */
public record CaseReopened(CaseId record, String reason, Instant at) {}
