package dev.perennial.crm.platform.changes;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.ChangeSetKind.ChangeSet;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.SetNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names in the history of a record the sets that its changes belonged to, with the reason; who may not open a set still learns why the record changed. */
@Component
class SetsInHistory implements SetNames {

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> TITLE = field(name("title"), String.class);

    private final ObjectProvider<ChangeSetKind> sorts;
    private final DSLContext sql;

    SetsInHistory(ObjectProvider<ChangeSetKind> sorts, DSLContext sql) {
        this.sorts = sorts;
        this.sql = sql;
    }

    @Override
    public Map<UUID, Named> of(Collection<UUID> sets, Actor reader) {
        var titles = sql.select(ID, TITLE).from(table(name("platform", "jobs"))).where(ID.eq(any(sets.toArray(UUID[]::new)))).fetchMap(ID, TITLE);
        var named = new HashMap<UUID, Named>();
        for (var id : sets)
            sorts.stream().map(sort -> sort.find(id, reader)).flatMap(Optional::stream).findFirst().ifPresent(set -> named.put(id, new Named(id, words(set, titles.get(id)), ChangeSetDesk.isOf(set, reader))));
        return named;
    }

    private static String words(ChangeSet set, String title) {
        var what = set.title() == null ? title : set.title();
        return set.reason() == null ? what : what + ": " + set.reason();
    }
}
