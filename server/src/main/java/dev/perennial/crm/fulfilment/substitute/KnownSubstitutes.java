package dev.perennial.crm.fulfilment.substitute;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.products.ProductId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks up what may be sent instead of a product. */
@Component
public class KnownSubstitutes {

    private static final int MOST = 20;
    private static final String BEST_FIRST = """
            select s.substitute from fulfilment.substitutes s join products.products p on p.id = s.substitute and p.deleted_at is null
            where s.product = {0} and s.deleted_at is null order by s.rank, s.id limit {1}""";

    private final DSLContext sql;

    KnownSubstitutes(DSLContext sql) {
        this.sql = sql;
    }

    /** The best first. */
    public List<ProductId> of(ProductId product) {
        return sql.resultQuery(BEST_FIRST, val(product.value()), val(MOST)).fetch(row -> new ProductId(row.get(0, UUID.class)));
    }
}
