package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.crm.platform.tasks.InboxItem.Action;
import dev.perennial.crm.platform.tasks.InboxItem.Answer;
import dev.perennial.crm.platform.tasks.InboxItem.Subject;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.VerbForms;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.verb.Verbs;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Draws the items of an inbox in the reader's language, with the answers that he may give. */
@Component
class InboxItems {

    private final Verbs verbs;
    private final VerbForms forms;
    private final TaskWords words;
    private final InboxNames names;
    private final Messages messages;
    private final InstantSource clock;

    InboxItems(Verbs verbs, VerbForms forms, TaskWords words, InboxNames names, Messages messages, @Qualifier("businessClock") InstantSource businessClock) {
        this.verbs = verbs;
        this.forms = forms;
        this.words = words;
        this.names = names;
        this.messages = messages;
        this.clock = businessClock;
    }

    List<InboxItem> of(List<Stored> records, Actor by) {
        var wordings = words.of(records.stream().map(Stored::id).toList());
        var labels = names.of(records.stream().map(TaskBook::typed).toList(), records, by);
        return records.stream().map(record -> item(record, labels, wordings, by)).toList();
    }

    private InboxItem item(Stored record, InboxNames.Known known, Map<UUID, Wording> wordings, Actor by) {
        var task = TaskBook.typed(record);
        var wording = wordings.get(record.id());
        var title = wording == null ? task.title() : words.title(wording, by.locale(), by.zone());
        var instruction = wording == null ? task.instruction() : words.instruction(wording, by.locale(), by.zone());
        var ending = task.ending() == null || task.ending().at() == null ? null
                : new InboxItem.Ending(task.ending().at(), task.ending().by() == null ? null : known.user(task.ending().by().value()), task.outcome());
        return new InboxItem(record.id(), record.version(), task.kind(), task.state(), title, instruction, subject(task.record(), known, by),
                task.assignee() == null ? null : known.user(task.assignee().value()), task.waitsFor().stream().map(known::candidate).toList(),
                task.dueAt(), isOverdue(task), record.origin().createdAt(), record.origin().createdBy() == null ? null : known.user(record.origin().createdBy()),
                ending, task.isOpen() ? action(task, by) : null, verbs.possible(record, InboxReader.asOneOfMany(by)));
    }

    private boolean isOverdue(Task task) {
        return task.isOpen() && task.dueAt() != null && !task.isNotice() && task.dueAt().isBefore(clock.instant());
    }

    private Subject subject(RecordRef record, InboxNames.Known known, Actor by) {
        return record == null ? null : new Subject(record.type().toString(), record.id(), known.record(record), messages.text(by.locale(), LabelKeys.one(record.type())));
    }

    private Action action(Task task, Actor by) {
        var answers = answers(task, by);
        var first = answers.isEmpty() ? null : answers.getFirst();
        return new Action(first == null ? task.action().href() : first.href(), first == null ? task.action().verb() : first.verb(), first == null ? null : first.label(),
                first == null ? List.of() : first.fields(), answers);
    }

    /** The verbs that answer the task, as far as the reader may ask for them. */
    private List<Answer> answers(Task task, Actor by) {
        if (task.isPlain()) return answer(TaskBook.TASKS, task.id().value(), Task.COMPLETE, by).toList();
        return task.action().verbs().stream().filter(verb -> by.on(task.record().type()).allowsVerb(verb)).flatMap(verb -> answer(task.record().type(), task.record().id(), verb, by)).toList();
    }

    private Stream<Answer> answer(TypeName type, UUID id, String name, Actor by) {
        return verbs.find(type, name).map(verb -> forms.of(verb, by)).map(form -> new Answer(name, form.label(), "/api/" + type + "/" + id + "/" + name, form.fields())).stream();
    }
}
