package dev.perennial.crm.service;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** A promise was not kept in time. */
public record PromiseBroken(PromiseId promise, RecordRef record, Instant dueAt) {}
