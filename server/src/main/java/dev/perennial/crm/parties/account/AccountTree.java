package dev.perennial.crm.parties.account;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.jooq.impl.DSL.val;

/** The hierarchy of accounts, seen from below. */
@Component
class AccountTree {

    private final DSLContext sql;

    AccountTree(DSLContext sql) {
        this.sql = sql;
    }

    /** True when the way up from the account passes the one with the number, so that hanging it below would close a loop. */
    boolean leadsTo(UUID account, String number) {
        return number != null && sql.resultQuery("""
                with recursive upwards (id, number, parent) as (
                    select id, number, parent from parties.accounts where id = {0}
                    union
                    select a.id, a.number, a.parent from parties.accounts a join upwards u on a.id = u.parent
                )
                select 1 from upwards where number = {1}""", val(account), val(number)).fetchAny() != null;
    }
}
