package dev.perennial.crm.service.cause;

import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What holds for every cause: codes are written alike, and the tree has at most three levels and no loop. */
@Component
class CauseRule implements RecordRule {

    private static final TypeName CAUSES = TypeName.of("service/causes");
    private static final Path CODE = Path.of("code");
    private static final Path PARENT = Path.of("parent");
    private static final int MOST_LEVELS = 3;

    private final DSLContext sql;

    CauseRule(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public TypeName type() {
        return CAUSES;
    }

    @Override
    public Values settle(Values values, Values before) {
        var code = (String) values.get(CODE);
        return code == null ? values : values.with(CODE, code.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var parent = (UUID) values.get(PARENT);
        if (parent == null) return;
        var above = above(parent);
        if (above.contains(values.text("code"))) findings.accept(Finding.at("parent", "service.CAUSE_LOOP"));
        else if (above.size() + 1 + levelsBelow(values.text("code")) > MOST_LEVELS) findings.accept(Finding.at("parent", "service.CAUSE_TOO_DEEP", MOST_LEVELS));
    }

    /** The codes from the parent up to the root. */
    private List<String> above(UUID parent) {
        return sql.resultQuery("""
                with recursive upwards (id, code, parent) as (
                    select id, code, parent from service.causes where id = {0}
                    union
                    select c.id, c.code, c.parent from service.causes c join upwards u on c.id = u.parent
                )
                select code from upwards""", val(parent)).fetch(0, String.class);
    }

    private int levelsBelow(String code) {
        return sql.resultQuery("""
                with recursive downwards (id, level) as (
                    select id, 0 from service.causes where code = {0} and deleted_at is null
                    union all
                    select c.id, d.level + 1 from service.causes c join downwards d on c.parent = d.id where d.level < 4 and c.deleted_at is null
                )
                select coalesce(max(level), 0)::int from downwards""", val(code)).fetchSingle(0, int.class);
    }
}
