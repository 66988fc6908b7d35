package dev.perennial.crm.service;

import dev.perennial.crm.parties.AccountId;
import java.time.Instant;

/** A case came to its end. */
public record CaseClosed(CaseId record, AccountId customer, String result, Instant at) {}
