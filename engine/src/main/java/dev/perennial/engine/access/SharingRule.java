package dev.perennial.engine.access;

import dev.perennial.engine.record.TypeName;
import java.util.UUID;

/** Shares every record of a type that meets a filter. */
public record SharingRule(UUID id, TypeName type, String filter, Grantee grantee, ShareLevel level) {}
