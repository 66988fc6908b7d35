package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whose work a step is: {@code role:lead}, {@code team:<id or name>}, {@code department:<id or name>}, {@code user:<id or username>},
 * {@code starter}, {@code owner} (of the record), {@code field:<path>} (a user, team or department in the record) or {@code variable:<name>}.
 */
@Component
class StepHands {

    private final DSLContext database;
    private final ProcessBook book;
    private final RecordReader records;

    StepHands(DSLContext database, ProcessBook book, RecordReader records) {
        this.database = database;
        this.book = book;
        this.records = records;
    }

    /** All who are meant; whom nobody can find is left out. */
    List<Candidate> candidates(List<String> named, VariableContainer variables) {
        return named.stream().flatMap(text -> candidate(text, variables).stream()).distinct().toList();
    }

    /** The one user who is meant. */
    Optional<UserId> user(String named, VariableContainer variables) {
        return candidate(named, variables).flatMap(found -> found instanceof Candidate.OfUser(var user) ? Optional.of(user) : Optional.empty());
    }

    /** True when the text is of a form that can name somebody. */
    static boolean isForm(String text) {
        return text.equals("starter") || text.equals("owner")
                || Stream.of("role:", "team:", "department:", "user:", "field:", "variable:").anyMatch(prefix -> text.startsWith(prefix) && text.length() > prefix.length());
    }

    private Optional<Candidate> candidate(String text, VariableContainer variables) {
        var instance = (String) variables.getVariable(ProcessDesk.INSTANCE);
        var colon = text.indexOf(':');
        var rest = text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "starter" -> Optional.ofNullable(book.get(instance).starter()).map(UserId::new).map(Candidate::of);
            case "owner" -> book.recordOf(instance).flatMap(record -> records.find(record.type(), record.id(), House.ACTOR)).map(found -> found.holder().owner()).map(UserId::new).map(Candidate::of);
            case "field" -> book.recordOf(instance).flatMap(record -> inField(record.type(), record.id(), rest));
            case "variable" -> Optional.ofNullable(variables.getVariable(rest)).map(Object::toString).flatMap(value -> value.contains(":") ? candidate(value, variables) : idOrEmpty(value).map(UserId::new).map(Candidate::of));
            case "role" -> named("roles", "name", rest).map(RoleId::new).map(Candidate.OfRole::new);
            case "team" -> named("teams", "name", rest).map(TeamId::new).map(Candidate::of);
            case "department" -> named("departments", "name", rest).map(DepartmentId::new).map(Candidate::of);
            case "user" -> named("users", "username", rest).map(UserId::new).map(Candidate::of);
            default -> Optional.empty();
        };
    }

    private Optional<Candidate> inField(TypeName type, UUID id, String path) {
        var record = records.find(type, id, House.ACTOR);
        return record.map(found -> found.values().get(Path.of(path))).flatMap(value -> value instanceof UUID link ? whoIs(link) : Optional.empty());
    }

    private Optional<Candidate> whoIs(UUID id) {
        if (named("users", "username", id.toString()).isPresent()) return Optional.of(Candidate.of(new UserId(id)));
        if (named("teams", "name", id.toString()).isPresent()) return Optional.of(Candidate.of(new TeamId(id)));
        return named("departments", "name", id.toString()).map(DepartmentId::new).map(Candidate::of);
    }

    /** The record with this id or, where it is no id, with this name. */
    private Optional<UUID> named(String types, String field, String text) {
        var id = idOrEmpty(text);
        var condition = id.isPresent() ? field(name("id"), UUID.class).eq(id.get()) : field(name(field), String.class).equalIgnoreCase(text);
        return database.select(field(name("id"), UUID.class)).from(table(name("platform", types))).where(condition).and(field(name("deleted_at")).isNull())
                .orderBy(field(name("id"))).limit(1).fetchOptional().map(row -> row.value1());
    }

    private static Optional<UUID> idOrEmpty(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
