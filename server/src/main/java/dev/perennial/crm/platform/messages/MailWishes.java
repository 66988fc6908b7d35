package dev.perennial.crm.platform.messages;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Which kinds of items somebody wants to be told of by mail too; all of them unless he said otherwise. */
@Component
class MailWishes {

    private static final Table<?> WISHES = table(name("platform", "mail_wishes"));
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<Boolean> WANTED = field(name("wanted"), Boolean.class);

    private final DSLContext database;

    MailWishes(DSLContext database) {
        this.database = database;
    }

    boolean wants(UserId user, TaskKind kind) {
        return of(user).get(kind);
    }

    Map<TaskKind, Boolean> of(UserId user) {
        var wishes = new EnumMap<TaskKind, Boolean>(TaskKind.class);
        for (var kind : TaskKind.values()) wishes.put(kind, true);
        database.select(KIND, WANTED).from(WISHES).where(USER.eq(user.value())).forEach(row -> wishes.put(TaskKind.valueOf(row.value1()), row.value2()));
        return wishes;
    }

    void keep(UserId user, Map<TaskKind, Boolean> wishes) {
        wishes.forEach((kind, wanted) -> database.insertInto(WISHES).set(USER, user.value()).set(KIND, kind.name()).set(WANTED, wanted)
                .onConflict(USER, KIND).doUpdate().set(WANTED, wanted).execute());
    }
}
