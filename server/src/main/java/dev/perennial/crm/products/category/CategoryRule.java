package dev.perennial.crm.products.category;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.jooq.impl.DSL.val;

/** What holds for every category: the tree has no loop. */
@Component
class CategoryRule implements RecordRule {

    private static final TypeName CATEGORIES = TypeName.of("products/categories");
    private static final Path NUMBER = Path.of("number");
    private static final Path PARENT = Path.of("parent");

    private final DSLContext sql;

    CategoryRule(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public TypeName type() {
        return CATEGORIES;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var number = (String) values.get(NUMBER);
        var parent = (UUID) values.get(PARENT);
        if (number != null && parent != null && leadsTo(parent, number)) findings.accept(Finding.at("parent", "products.CATEGORY_LOOP"));
    }

    private boolean leadsTo(UUID category, String number) {
        return sql.resultQuery("""
                with recursive upwards (id, number, parent) as (
                    select id, number, parent from products.categories where id = {0}
                    union
                    select c.id, c.number, c.parent from products.categories c join upwards u on c.id = u.parent
                )
                select 1 from upwards where number = {1}""", val(category), val(number)).fetchAny() != null;
    }
}
