package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.message.Formats;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.time.LocalDate;
import java.util.List;

/** Somebody who works here and may sign in. */
@RecordType(suite = "platform", one = "user", many = "users", defaultSort = "name", merges = false)
public record User(
        UserId id,
        @Required @Unique @Search @Listed @MaxLength(60) String username,
        @Required @Title @Search @Listed String name,
        @Formatted(Format.EMAIL) @Search @Listed String email,
        @Listed DepartmentId department,
        List<TeamId> teams,
        @Listed List<RoleId> roles,
        @ByVerb @Listed boolean active,
        @MaxLength(20) String locale,
        @MaxLength(60) String zone,
        Absence absence,
        Written formats) {

    /** How days and numbers are written for the user, on which day his weeks begin, and the currency he thinks in; empty follows his language. */
    public record Written(Formats.DateForm date, Formats.NumberForm numbers, Formats.WeekStart weekStarts, @MaxLength(3) String currency) {}

    /** When the user is away and who stands in. */
    public record Absence(LocalDate from, LocalDate to, UserId delegate) {}

    User withActive(boolean active) {
        return new User(id, username, name, email, department, teams, roles, active, locale, zone, absence, formats);
    }
}
