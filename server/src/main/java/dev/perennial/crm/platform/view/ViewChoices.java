package dev.perennial.crm.platform.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** What each user made of the views that he sees: pinned, or the one that a list opens with. */
@Component
class ViewChoices {

    /** One user's word on one view. */
    record Choice(UUID view, boolean pinned, boolean first) {}

    private static final Table<?> CHOICES = table(name("platform", "view_choices"));
    private static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<UUID> VIEW = field(name("view"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<Boolean> PINNED = field(name("pinned"), Boolean.class);
    private static final Field<Boolean> FIRST = field(name("first"), Boolean.class);
    private static final int MOST = 500;

    private final DSLContext sql;

    ViewChoices(DSLContext sql) {
        this.sql = sql;
    }

    List<Choice> of(UUID owner, String type) {
        return sql.select(VIEW, PINNED, FIRST).from(CHOICES).where(OWNER.eq(owner), TYPE.eq(type)).limit(MOST).fetch(row -> new Choice(row.value1(), row.value2(), row.value3()));
    }

    /** Keeps the choice; a list opens with one view, so the one before gives way. */
    void keep(UUID owner, String type, Choice choice) {
        if (choice.first()) sql.update(CHOICES).set(FIRST, false).where(OWNER.eq(owner), TYPE.eq(type), VIEW.ne(choice.view())).execute();
        sql.insertInto(CHOICES).set(OWNER, owner).set(TYPE, type).set(VIEW, choice.view()).set(PINNED, choice.pinned()).set(FIRST, choice.first())
                .onConflict(OWNER, VIEW).doUpdate().set(PINNED, choice.pinned()).set(FIRST, choice.first()).execute();
    }
}
