package dev.perennial.crm.service;

import dev.perennial.crm.parties.AccountId;
import java.time.Instant;

/** A case came in. */
public record CaseReceived(CaseId record, AccountId customer, Instant at) {}
