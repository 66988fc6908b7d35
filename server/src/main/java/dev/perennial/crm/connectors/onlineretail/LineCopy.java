package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.copy.CopyIn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Writes lines into the staging table by COPY, within the running transaction. */
@Component
class LineCopy {

    private static final Table<?> ROWS = table(name("connectors", "retail_rows"));
    private static final List<Field<?>> COLUMNS = Stream.<Field<?>>of(field(name("import")), field(name("no")), field(name("invoice")), field(name("product")), field(name("description")),
            field(name("quantity")), field(name("price")), field(name("at")), field(name("customer")), field(name("country"))).toList();

    private final CopyIn copy;

    LineCopy(CopyIn copy) {
        this.copy = copy;
    }

    void write(UUID importId, List<RetailLine> lines) {
        if (!lines.isEmpty()) copy.copy(ROWS, COLUMNS, lines.stream().map(line -> row(importId, line)));
    }

    private static List<Object> row(UUID importId, RetailLine line) {
        var item = line.item();
        return Arrays.asList(importId, line.row(), line.invoice(), item.product(), item.description(), item.quantity(), item.price(), line.at(), line.buyer().customer(), line.buyer().country());
    }
}
