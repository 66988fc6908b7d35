package dev.perennial.crm.platform.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.access.Shares.Share;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.RecordChanged;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A team may read and change the views shared with it; everybody reads the public ones. */
@Component
class ViewsReachTheirAudience {

    private static final TypeName VIEWS = TypeName.of("platform/views");

    private final DSLContext sql;
    private final Shares shares;

    ViewsReachTheirAudience(DSLContext sql, Shares shares) {
        this.sql = sql;
        this.shares = shares;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(VIEWS)) return;
        var view = new RecordRef(VIEWS, changed.id());
        var wanted = sql.select(field(name("shared"), String.class), field(name("team"), UUID.class)).from(table(name("platform", "views"))).where(Columns.ID.eq(changed.id()))
                .fetchOptional().map(ViewsReachTheirAudience::audience).orElse(List.of());
        var now = shares.of(view);
        now.stream().filter(share -> !wanted.contains(share)).forEach(share -> shares.revoke(view, share.grantee()));
        wanted.stream().filter(share -> !now.contains(share)).forEach(share -> shares.grant(view, share));
    }

    private static List<Share> audience(Record view) {
        return switch (View.Audience.valueOf(view.get("shared", String.class))) {
            case PRIVATE -> List.of();
            case TEAM -> List.of(new Share(new Grantee(Grantee.Kind.TEAM, view.get("team", UUID.class)), ShareLevel.CHANGE, null));
            case PUBLIC -> List.of(new Share(new Grantee(Grantee.Kind.ROLE, StandardRole.EVERYBODY.id()), ShareLevel.READ, null));
        };
    }
}
