package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a verification call. */
@Links("service/verification-calls")
public record VerificationCallId(UUID value) implements RecordId {}
