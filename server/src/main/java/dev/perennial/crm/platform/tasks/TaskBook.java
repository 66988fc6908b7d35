package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps tasks so that exactly those see them whom they concern: the assignee owns the task, the candidates and stand-ins share it. */
@Component
class TaskBook {

    static final TypeName TASKS = TypeName.of("platform/tasks");

    private static final Cause INBOX = new Cause(Cause.Kind.RULE, "inbox");
    private static final RecordBinder<Task> BINDER = RecordBinder.of(Task.class);

    private final StoredRecords records;
    private final RecordWriter writer;
    private final SetWriter sets;
    private final Shares shares;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;

    TaskBook(StoredRecords records, RecordWriter writer, SetWriter sets, Shares shares, StandIns standIns, ApplicationEventPublisher events) {
        this.records = records;
        this.writer = writer;
        this.sets = sets;
        this.shares = shares;
        this.standIns = standIns;
        this.events = events;
    }

    static Task typed(Stored record) {
        return BINDER.record(record.id(), record.values());
    }

    /** The task, locked until the transaction ends. */
    Optional<Task> find(UUID id) {
        return records.lock(TASKS, id).filter(found -> !found.isDeleted()).map(TaskBook::typed);
    }

    /** Brings the task into being for those who shall hold it now. */
    Task create(Task task) {
        var held = standIns.holding(task);
        writing(() -> writer.create(TASKS, task.id().value(), Draft.of(BINDER.values(held).with(RecordWriter.OWNER, owner(held))), by()));
        share(held, Set.of());
        return held;
    }

    /** Brings many tasks into being, set by set. */
    void createAll(List<Task> tasks) {
        if (tasks.isEmpty()) return;
        var held = tasks.stream().map(standIns::holding).toList();
        var rows = held.stream().map(task -> new SetRow(task.id().value(), Draft.of(BINDER.values(task).with(RecordWriter.OWNER, owner(task))))).toList();
        new Errand(House.ACTOR, INBOX).during(() -> sets.write(SetPlan.create(TASKS, INBOX), rows, House.ACTOR)).forEach(TaskBook::requireCreated);
        shares.grantAll(held.stream().flatMap(task -> concerned(task).stream().map(grantee -> Map.entry(new RecordRef(TASKS, task.id().value()), new Shares.Share(grantee, ShareLevel.CHANGE, null)))).toList());
        held.forEach(task -> events.publishEvent(new InboxChanged(task.id(), concerned(task))));
    }

    /** Keeps the task as an act leaves it, and shows it to those who hold it now. */
    Task keep(Task task) {
        var before = find(task.id().value()).map(TaskBook::concerned).orElse(Set.of());
        var held = task.isOpen() ? standIns.holding(task) : task;
        writing(() -> writer.change(TASKS, task.id().value(), BINDER.values(held).with(RecordWriter.OWNER, owner(held)), RecordWriter.ANY_VERSION, by()));
        share(held, before);
        return held;
    }

    /** Lets the task wait for those who hold it now, if they are others than before. */
    void moveIfHoldersChanged(Task task) {
        if (!standIns.holding(task).waitsFor().equals(task.waitsFor())) keep(task);
    }

    /** Lets somebody follow a task that is not his: who asked for it. */
    void showTo(UserId user, TaskId task) {
        shares.grant(new RecordRef(TASKS, task.value()), new Shares.Share(Candidate.of(user).grantee(), ShareLevel.CHANGE, null));
    }

    private static void requireCreated(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Rejected(var reason)) throw reason;
    }

    private void share(Task task, Set<Grantee> before) {
        var record = new RecordRef(TASKS, task.id().value());
        var now = concerned(task);
        now.stream().filter(grantee -> !before.contains(grantee)).forEach(grantee -> shares.grant(record, new Shares.Share(grantee, ShareLevel.CHANGE, null)));
        if (task.isOpen()) before.stream().filter(grantee -> !now.contains(grantee)).forEach(grantee -> shares.revoke(record, grantee));
        var told = new HashSet<>(before);
        told.addAll(now);
        events.publishEvent(new InboxChanged(task.id(), told));
    }

    private static Set<Grantee> concerned(Task task) {
        var concerned = new HashSet<Grantee>();
        for (var texts : List.of(task.candidates(), task.waitsFor())) texts.forEach(text -> concerned.add(Candidate.of(text).grantee()));
        if (task.assignee() != null) concerned.add(Candidate.of(task.assignee()).grantee());
        return concerned;
    }

    private static UUID owner(Task task) {
        return task.assignee() == null ? null : task.assignee().value();
    }

    private static Actor by() {
        return Errand.running().map(Errand::by).orElse(House.ACTOR);
    }

    private static void writing(Supplier<Stored> act) {
        if (Errand.running().isPresent()) act.get();
        else new Errand(House.ACTOR, INBOX).during(act);
    }

    /** Something changed in the inboxes of these; told to browsers after the commit. */
    record InboxChanged(TaskId task, Set<Grantee> concerned) {}
}
