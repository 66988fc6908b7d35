package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.crm.platform.tasks.InboxItem.Action;
import dev.perennial.crm.platform.tasks.InboxItem.Answer;
import dev.perennial.crm.platform.tasks.InboxItem.Subject;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.Catalog;
import dev.perennial.engine.http.VerbForms;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.verb.Verbs;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** What is found out once for a whole page. */
    private record Page(Map<UUID, Wording> wordings, InboxNames.Known known, Map<UUID, List<String>> possible, Map<String, Optional<Catalog.NamedVerb>> forms) {}

    List<InboxItem> of(List<Stored> records, Actor by) {
        var tasks = records.stream().map(TaskBook::typed).toList();
        var page = new Page(words.of(records.stream().map(Stored::id).toList()), names.of(tasks, records, by), verbs.possible(records, InboxReader.asOneOfMany(by)), new HashMap<>());
        return IntStream.range(0, records.size()).mapToObj(i -> item(records.get(i), tasks.get(i), page, by)).toList();
    }

    private InboxItem item(Stored record, Task task, Page page, Actor by) {
        var known = page.known();
        var wording = page.wordings().get(record.id());
        var title = wording == null ? task.title() : words.title(wording, by.reading());
        var instruction = wording == null ? task.instruction() : words.instruction(wording, by.reading());
        var ending = task.ending() == null || task.ending().at() == null ? null
                : new InboxItem.Ending(task.ending().at(), task.ending().by() == null ? null : known.user(task.ending().by().value()), task.outcome());
        return new InboxItem(record.id(), record.version(), task.kind(), task.state(), title, instruction, subject(task.record(), known, by),
                task.assignee() == null ? null : known.user(task.assignee().value()), task.waitsFor().stream().map(known::candidate).toList(),
                task.dueAt(), isOverdue(task), record.origin().createdAt(), record.origin().createdBy() == null ? null : known.user(record.origin().createdBy()),
                ending, task.isOpen() ? action(task, page, by) : null, page.possible().get(record.id()));
    }

    private boolean isOverdue(Task task) {
        return task.isOpen() && task.dueAt() != null && !task.isNotice() && task.dueAt().isBefore(clock.instant());
    }

    private Subject subject(RecordRef record, InboxNames.Known known, Actor by) {
        return record == null ? null : new Subject(record.type().toString(), record.id(), known.record(record), messages.text(by.locale(), LabelKeys.one(record.type())));
    }

    private Action action(Task task, Page page, Actor by) {
        var answers = answers(task, page, by);
        var first = answers.isEmpty() ? null : answers.getFirst();
        return new Action(first == null ? task.action().href() : first.href(), first == null ? task.action().verb() : first.verb(), first == null ? null : first.label(),
                first == null ? List.of() : first.fields(), answers);
    }

    /** The verbs that answer the task, as far as the reader may ask for them. */
    private List<Answer> answers(Task task, Page page, Actor by) {
        if (task.isPlain()) return answer(new RecordRef(TaskBook.TASKS, task.id().value()), Task.COMPLETE, page, by).toList();
        return task.action().verbs().stream().filter(verb -> by.on(task.record().type()).allowsVerb(verb)).flatMap(verb -> answer(task.record(), verb, page, by)).toList();
    }

    private Stream<Answer> answer(RecordRef about, String name, Page page, Actor by) {
        var form = page.forms().computeIfAbsent(about.type() + "/" + name, _ -> verbs.find(about.type(), name).map(verb -> forms.of(verb, by)));
        return form.map(found -> new Answer(name, found.label(), "/api/" + about.type() + "/" + about.id() + "/" + name, found.fields())).stream();
    }
}
