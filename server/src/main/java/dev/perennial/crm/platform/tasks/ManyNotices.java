package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.Inbox.Notice;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.Notifications.Telling;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.messages.Names;
import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.NewIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands over many notices at once: a few statements for each thousand of them, however many people are told. */
@Component
class ManyNotices {

    /** A notice on its way to one reader, under the key of which it is told once. */
    record Handing(TaskId id, String key, NewTask task, Wording wording) {}

    private final Recipients recipients;
    private final Names names;
    private final TaskWords words;
    private final TaskDrafts drafts;
    private final TaskBook book;
    private final Notifications notifications;

    ManyNotices(Recipients recipients, Names names, TaskWords words, TaskDrafts drafts, TaskBook book, Notifications notifications) {
        this.recipients = recipients;
        this.names = names;
        this.words = words;
        this.drafts = drafts;
        this.book = book;
        this.notifications = notifications;
    }

    /** Hands the notices over in the caller's transaction, and says how many were new. */
    int hand(List<Notice> notices) {
        var handings = handings(notices);
        var told = 0;
        for (var from = 0; from < handings.size(); from += SetWriter.MOST_ROWS) told += handBlock(handings.subList(from, Math.min(handings.size(), from + SetWriter.MOST_ROWS)));
        return told;
    }

    private List<Handing> handings(List<Notice> notices) {
        var wordings = names.wordings(notices.stream().map(notice -> new Names.Sentence(notice.code(), notice.arguments())).toList());
        var readers = new HashMap<List<Candidate>, List<UserId>>();
        var handings = new ArrayList<Handing>();
        for (var i = 0; i < notices.size(); i++)
            for (var reader : readers.computeIfAbsent(notices.get(i).to(), recipients::of)) handings.add(handing(notices.get(i), wordings.get(i), reader));
        return handings;
    }

    private static Handing handing(Notice notice, Wording wording, UserId reader) {
        var key = notice.key() + ":" + reader.value();
        return new Handing(new TaskId(NewIds.next()), key, new NewTask(TaskKind.NOTICE, notice.code(), notice.arguments(), notice.record(), List.of(), reader, null, List.of(), key), wording);
    }

    private int handBlock(List<Handing> block) {
        var isNew = words.keepAll(block);
        var fresh = block.stream().filter(handing -> isNew.contains(handing.id().value())).toList();
        book.createAll(fresh.stream().map(handing -> drafts.of(handing.id(), handing.task(), handing.wording())).toList());
        notifications.tellAll(TaskKind.NOTICE, fresh.stream().map(ManyNotices::telling).toList());
        return fresh.size();
    }

    private static Telling telling(Handing handing) {
        var task = handing.task();
        return new Telling(task.assignee(), task.code(), task.arguments(), task.record(), "task:" + handing.id().value() + ":" + task.assignee().value());
    }
}
