package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.tasks.Mentions.Somebody;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.RecordChanged;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is named with an @ in running text finds it in his inbox, once for each text, if he may read it there. */
@Component
class MentionsBecomeTasks {

    private static final String CODE = "platform.mention";
    private static final int LONGEST_EXCERPT = 240;
    private static final Field<String> USERNAME = field(name("username"), String.class);
    private static final Field<String> NAME_FOLDED = field(name("name_folded"), String.class);
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);
    private static final int MOST_PEOPLE = 100;

    private final DSLContext database;
    private final Blueprints blueprints;
    private final RecordReader records;
    private final ActorBook actors;
    private final Inbox inbox;

    MentionsBecomeTasks(DSLContext database, Blueprints blueprints, RecordReader records, ActorBook actors, Inbox inbox) {
        this.database = database;
        this.blueprints = blueprints;
        this.records = records;
        this.actors = actors;
        this.inbox = inbox;
    }

    @EventListener
    void on(RecordChanged changed) {
        var written = changed.act() == Act.CREATE || changed.act() == Act.CHANGE;
        if (!written || changed.by() == null || changed.type().suite().equals(TaskBook.TASKS.suite())) return;

        for (var field : blueprints.get(changed.type()).fields())
            if (field.kind() instanceof FieldKind.LongText && changed.values().get(field.path()) instanceof String text) hand(changed, field.path(), text);
    }

    private void hand(RecordChanged changed, Path path, String text) {
        var calls = Mentions.calls(text);
        if (calls.isEmpty()) return;
        var record = new RecordRef(changed.type(), changed.id());
        for (var user : Mentions.meant(calls, people(calls)))
            if (!user.equals(changed.by()) && maySee(user, record, path)) House.during("mention", () -> inbox.hand(task(changed.by(), user, record, path, text)));
    }

    private NewTask task(UUID author, UUID user, RecordRef record, Path path, String text) {
        var key = "mention:" + record.type() + "/" + record.id() + "/" + path + ":" + user;
        return new NewTask(TaskKind.MENTION, CODE, List.of(new UserId(author), record, excerpt(text)), record, List.of(), new UserId(user), null, List.of(), key);
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
    }

    private List<Somebody> people(List<String> calls) {
        return database.select(Columns.ID, USERNAME, NAME_FOLDED).from(table(name("platform", "users")))
                .where(ACTIVE.isTrue(), Columns.DELETED_AT.isNull(), or(calls.stream().map(MentionsBecomeTasks::isBegunBy).toList())).limit(MOST_PEOPLE)
                .fetch(row -> new Somebody(row.value1(), row.value2(), row.value3()));
    }

    private static Condition isBegunBy(String call) {
        return val(call).startsWith(USERNAME).or(val(call).startsWith(NAME_FOLDED));
    }

    private boolean maySee(UUID user, RecordRef record, Path path) {
        return actors.acting(user, Actor.Via.SCREEN, Locale.ENGLISH)
                .filter(reader -> !reader.on(record.type()).hides(path) && !records.visible(record.type(), List.of(record.id()), reader).isEmpty()).isPresent();
    }
}
