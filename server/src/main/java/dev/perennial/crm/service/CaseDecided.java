package dev.perennial.crm.service;

import java.time.Instant;

/** It was decided what the customer gets. */
public record CaseDecided(CaseId record, String remedy, Instant at) {}
