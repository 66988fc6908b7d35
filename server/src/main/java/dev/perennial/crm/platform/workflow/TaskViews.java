package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.workflow.ProcessView.TaskView;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells who has a task; its words only to those who may read it, who it waits for to everybody who sees the record. */
@Component
class TaskViews {

    private static final TypeName TASKS = TypeName.of("platform/tasks");
    private static final Path WAITS_FOR = Path.of("waitsFor");

    private final RecordReader records;

    TaskViews(RecordReader records) {
        this.records = records;
    }

    TaskView of(TaskId task, Actor reader) {
        var found = records.find(TASKS, task.value(), House.ACTOR).orElse(null);
        if (found == null) return null;
        var isReaders = !records.visible(TASKS, List.of(task.value()), reader).isEmpty();
        return new TaskView(isReaders ? task.value() : null, isReaders ? found.values().text("title") : null, (Instant) found.values().get("dueAt"), holders(found.values().get(WAITS_FOR)));
    }

    private List<String> holders(Object waitsFor) {
        return waitsFor instanceof List<?> list ? list.stream().map(text -> label(Candidate.of(text.toString()))).toList() : List.of();
    }

    private String label(Candidate candidate) {
        return switch (candidate) {
            case Candidate.OfUser(var id) -> label("platform/users", id.value());
            case Candidate.OfTeam(var id) -> label("platform/teams", id.value());
            case Candidate.OfRole(var id) -> label("platform/roles", id.value());
            case Candidate.OfDepartment(var id) -> label("platform/departments", id.value());
        };
    }

    private String label(String type, UUID id) {
        return records.labels(TypeName.of(type), List.of(id), House.ACTOR).getOrDefault(id, "–");
    }
}
