package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.val;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Finds accounts and products by their numbers, and remembers those it found: a file names the same few thousand again and again. */
final class KnownRecords {

    private static final String ACCOUNT = "select id from parties.accounts where number = {0} and deleted_at is null";
    private static final String PRODUCT = "select id from products.products where number = {0} and deleted_at is null";
    private static final int MOST = 50_000;

    private final DSLContext sql;
    private final Map<String, UUID> accounts = new HashMap<>();
    private final Map<String, UUID> products = new HashMap<>();

    KnownRecords(DSLContext sql) {
        this.sql = sql;
    }

    UUID account(String number) {
        return find(accounts, ACCOUNT, number);
    }

    UUID product(String number) {
        return find(products, PRODUCT, number);
    }

    private UUID find(Map<String, UUID> known, String query, String number) {
        if (known.size() >= MOST) known.clear();
        return known.computeIfAbsent(number, _ -> sql.resultQuery(query, val(number)).fetchSingle(0, UUID.class));
    }
}
