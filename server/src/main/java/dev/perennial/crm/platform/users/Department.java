package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;

/** A part of the firm; departments form a tree. */
@RecordType(suite = "platform", one = "department", many = "departments", defaultSort = "name", merges = false)
public record Department(DepartmentId id, @Required @Title @Search @Listed String name, @Listed DepartmentId parent) {}
