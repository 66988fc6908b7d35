package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Columns;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Says whom a task waits for now: its assignee, while he is away his stand-in, else the candidates, else his teams, else his department. */
@Component
class StandIns {

    private record Whereabouts(LocalDate from, LocalDate to, UUID delegate, UUID department, List<UUID> teams, ZoneId zone, boolean working) {

        boolean isAway(LocalDate today) {
            return !working || from != null && !today.isBefore(from) && (to == null || !today.isAfter(to));
        }
    }

    private static final int MOST_LINKS = 3;
    private static final Field<LocalDate> FROM = field(name("absence_from"), LocalDate.class);
    private static final Field<LocalDate> TO = field(name("absence_to"), LocalDate.class);
    private static final Field<UUID> DELEGATE = field(name("absence_delegate"), UUID.class);
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<UUID[]> TEAMS = field(name("teams"), SQLDataType.UUID.array());
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);

    private final DSLContext database;
    private final InstantSource clock;

    StandIns(DSLContext database, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.clock = businessClock;
    }

    /** The task as it waits for those who hold it now; notices wait for whom they were meant for. */
    Task holding(Task task) {
        if (task.assignee() == null) return task.waitingFor(task.candidates());
        if (task.isNotice()) return task.waitingFor(List.of(Candidate.of(task.assignee()).text()));
        return task.waitingFor(holders(task));
    }

    private List<String> holders(Task task) {
        var assignee = task.assignee();
        var present = presentOf(assignee.value(), MOST_LINKS);
        if (present.isPresent()) return List.of(Candidate.of(new UserId(present.get())).text());
        var others = task.candidates().stream().filter(candidate -> !candidate.equals(Candidate.of(assignee).text())).toList();
        if (!others.isEmpty()) return others;
        var colleagues = find(assignee.value()).map(StandIns::colleagues).orElse(List.of());
        return colleagues.isEmpty() ? List.of(Candidate.of(assignee).text()) : colleagues;
    }

    private static List<String> colleagues(Whereabouts user) {
        if (!user.teams().isEmpty()) return user.teams().stream().map(team -> Candidate.of(new TeamId(team)).text()).toList();
        return user.department() == null ? List.of() : List.of(Candidate.of(new DepartmentId(user.department())).text());
    }

    /** The user himself if he is there, else who stands in for him, who may be away in turn. */
    private Optional<UUID> presentOf(UUID user, int links) {
        var found = find(user);
        if (found.isEmpty()) return Optional.empty();
        if (!found.get().isAway(LocalDate.ofInstant(clock.instant(), found.get().zone()))) return Optional.of(user);
        return links == 0 || found.get().delegate() == null ? Optional.empty() : presentOf(found.get().delegate(), links - 1);
    }

    private Optional<Whereabouts> find(UUID user) {
        return database.select(FROM, TO, DELEGATE, DEPARTMENT, TEAMS, ZONE, ACTIVE).from(table(name("platform", "users"))).where(Columns.ID.eq(user), Columns.DELETED_AT.isNull())
                .fetchOptional(row -> new Whereabouts(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5() == null ? List.of() : Arrays.asList(row.value5()), zone(row.value6()), Boolean.TRUE.equals(row.value7())));
    }

    private static ZoneId zone(String stored) {
        return stored == null ? ZoneId.systemDefault() : ZoneId.of(stored);
    }
}
