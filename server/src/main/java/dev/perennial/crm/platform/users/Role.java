package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.util.List;

/** What its holders may do; an administrator's role allows everything, and some demand one-time passwords. */
@RecordType(suite = "platform", one = "role", many = "roles", defaultSort = "name", merges = false)
public record Role(
        RoleId id,
        @Required @Unique @Title @Search @Listed String name,
        @LongText(2_000) @Listed String description,
        @Listed boolean administrator,
        @Listed boolean demandsOtp,
        List<Grant> grants,
        List<VerbGrant> verbGrants,
        List<Mask> masks) {

    /** How far an action reaches on records of a type; the departments count with the scope that is named after them. */
    public record Grant(@Required String type, @Required Action action, @Required Scope scope, List<DepartmentId> departments) {}

    /** A verb the holders may use on records of a type; {@code *} stands for all of them. */
    public record VerbGrant(@Required String type, @Required String verb) {}

    /** A field the holders cannot see or cannot change. */
    public record Mask(@Required String type, @Required String path, @Required Mode mode) {}

    /** What a mask takes away. */
    public enum Mode { HIDDEN, READ_ONLY }
}
