package dev.perennial.crm.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads past the server what stands in the books about all complaints. */
record WhatBecameOfThem(Connection database) {

    private static final String ENDINGS = """
            select c.id, c.status
                || '; orders ' || coalesce((select string_agg(o.status, ' ' order by o.status) from fulfilment.outbound_orders o where o.record_id = c.id), 'none')
                || '; approvals ' || coalesce((select string_agg(a.state, ' ' order by a.state) from finance.approvals a where a.record_id = c.id), 'none')
                || '; costs ' || coalesce((select string_agg(round(k.amount_amount, 2)::text, ' ') from finance.costs k where k.record_id = c.id), 'none')
                || '; shipments ' || (select count(*) from fulfilment.shipments s where s.record_id = c.id)
                || '; reservations ' || coalesce((select string_agg(r.state, ' ') from fulfilment.reservations r where r.record_id = c.id), 'none')
                || '; messages ' || (select count(*) from platform.messages m where m.about_id = c.id and m.channel = 'SMS')
                || '; notices ' || coalesce((select string_agg(distinct n.times::text, ' ')
                                               from (select count(*) as times from platform.tasks t join platform.task_words w on w.task = t.id
                                                      where t.record_id = c.id and w.code = 'service.process.decided' group by t.owner) n), 'none')
                || '; processes ' || coalesce((select string_agg(i.state, ' ') from workflow.instances i where i.record_id = c.id), 'none')
                || '; tasks ' || coalesce((select string_agg(replace(w.code, 'service.process.', '') || case t.state when 'DONE' then '' else ':' || t.state end, ' ' order by w.code)
                                           from platform.tasks t join platform.task_words w on w.task = t.id where t.kind in ('TASK', 'APPROVAL')
                                            and (t.record_id = c.id or t.record_id in (select a.id from finance.approvals a where a.record_id = c.id)
                                                                    or t.record_id in (select o.id from fulfilment.outbound_orders o where o.record_id = c.id))), 'none')
                || '; reminders ' || (select count(*) from platform.tasks t where t.record_id = c.id and t.kind = 'REMINDER')
              from service.cases c
            """;

    private static final String WRONG = """
            select 'reservation held: ' || number from fulfilment.reservations where state = 'HELD'
            union all
            select 'balance is not the sum of the ledger: ' || i.id from fulfilment.stock_items i
             where i.available <> (select coalesce(sum(case when m.to_place = 'WAREHOUSE' and m.to_warehouse = i.warehouse then m.quantity else 0 end
                                                     - case when m.from_place = 'WAREHOUSE' and m.from_warehouse = i.warehouse then m.quantity else 0 end), 0) from fulfilment.stock_movements m where m.product = i.product)
                or i.reserved <> (select coalesce(sum(case when m.to_place = 'RESERVED' and m.to_warehouse = i.warehouse then m.quantity else 0 end
                                                    - case when m.from_place = 'RESERVED' and m.from_warehouse = i.warehouse then m.quantity else 0 end), 0) from fulfilment.stock_movements m where m.product = i.product)
            union all
            select 'batches are not the balance: ' || i.id from fulfilment.stock_items i where i.on_hand <> (select coalesce(sum(b.on_hand), 0) from fulfilment.stock_items_batches b where b.parent = i.id)
            union all
            select 'reserved for nobody: ' || id from fulfilment.stock_items where reserved <> 0
            union all
            select 'incident: ' || title || ' ' || coalesce(code, '') || ' ' || coalesce(message, '') from platform.process_incidents
            union all
            select 'process work left: ' || id_ from workflow.act_ru_job
            union all
            select 'process work given up: ' || id_ from workflow.act_ru_deadletter_job
            union all
            select 'process timer left: ' || id_ from workflow.act_ru_timer_job
            union all
            select 'process step left: ' || id_ from workflow.act_ru_execution
            union all
            select 'task of nobody: ' || step from workflow.handed_tasks
            union all
            select 'message neither sent nor unknown: ' || id || ' ' || state from platform.messages where state not in ('SENT', 'UNKNOWN')
            union all
            select 'message sent more than once: ' || id from platform.messages where attempts > 1
            union all
            select 'message without a key: ' || m.id from platform.messages m where not exists (select from platform.message_posts p where p.message = m.id)
            union all
            select 'called for verification twice: ' || record from service.verification_calls group by record having count(*) > 1
            union all
            select 'reminder left open: ' || t.record_id from platform.tasks t where t.kind = 'REMINDER' and t.state = 'OPEN'
            union all
            select 'clock breached without its notice, or told twice: ' || c.id from service.sla_clocks c cross join (select u.id from platform.users u join platform.roles r on r.name = 'lead' and r.id = any (u.roles)) l
             where exists (select from service.sla_clocks_events e where e.parent = c.id and e.kind = 'BREACH') and 1 <> (select count(*) from platform.task_words w where w.key = 'clock-breached:' || c.id || ':' || l.id)
            union all
            select 'clock breached twice: ' || parent from service.sla_clocks_events where kind = 'BREACH' group by parent having count(*) > 1
            union all
            select 'asked twice to verify: ' || t.record_id from platform.tasks t join platform.task_words w on w.task = t.id where w.code = 'service.task.verify' group by t.record_id having count(*) > 1
            union all
            select 'journal and version differ: ' || v.type || ' ' || v.id from (
                select 'service/cases' as type, id, version from service.cases
                union all select 'fulfilment/outbound-orders', id, version from fulfilment.outbound_orders
                union all select 'fulfilment/reservations', id, version from fulfilment.reservations
                union all select 'fulfilment/shipments', id, version from fulfilment.shipments
                union all select 'fulfilment/stock-items', id, version from fulfilment.stock_items
                union all select 'finance/approvals', id, version from finance.approvals
                union all select 'finance/costs', id, version from finance.costs
                union all select 'platform/tasks', id, version from platform.tasks
                union all select 'platform/messages', id, version from platform.messages) v
             where v.version <> (select count(*) from engine.journal j where j.type = v.type and j.record = v.id)
            """;

    private static final String GAPS = "select coalesce(max(position), 0) - count(*) from engine.journal_positions";
    private static final String NOT_YET = """
            select (select count(*) from engine.journal j where not exists (select from engine.journal_positions p where p.seq = j.seq))
                 + (select count(*) from platform.messages where state = 'QUEUED') + (select count(*) from workflow.act_ru_job)
            """;
    private static final String MAILS = "select '<' || id || '@perennial>', state from platform.messages where channel = 'MAIL'";
    private static final String UNKNOWN = "select count(*) from platform.messages where state = 'UNKNOWN'";
    private static final String ON_HAND = "select sum(on_hand) from fulfilment.stock_items";

    /** The complaints that ended otherwise than they should have, and those that nobody knows. */
    List<String> differentFrom(Map<String, String> expected) {
        var found = endings();
        var known = new TreeSet<>(expected.keySet());
        known.addAll(found.keySet());
        return known.stream().filter(id -> !Objects.equals(expected.get(id), found.get(id))).map(id -> id + "\n  expected " + expected.get(id) + "\n  found    " + found.get(id)).toList();
    }

    private Map<String, String> endings() {
        var endings = new TreeMap<String, String>();
        read(ENDINGS, row -> endings.put(row.getString(1), row.getString(2)));
        return endings;
    }

    /** Mails that arrived more often than the books say: what was sent arrived once, and where nobody knows, at most once. */
    List<String> wronglySent(Map<String, Long> arrived) {
        var wrong = new ArrayList<String>();
        var known = new TreeSet<String>();
        read(MAILS, row -> {
            var mail = row.getString(1);
            var times = arrived.getOrDefault(mail, 0L);
            known.add(mail);
            if (times > 1 || row.getString(2).equals("SENT") && times != 1) wrong.add(mail + " " + row.getString(2) + " arrived " + times + " times");
        });
        arrived.keySet().stream().filter(mail -> !known.contains(mail)).forEach(mail -> wrong.add(mail + " is not in the books"));
        return wrong;
    }

    /** Everything that must not be, whichever complaint it belongs to. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        read(WRONG, row -> wrong.add(row.getString(1)));
        return wrong.stream().limit(20).toList();
    }

    long gapsInTheJournal() {
        return number(GAPS);
    }

    long unknownMessages() {
        return number(UNKNOWN);
    }

    long onHand() {
        return number(ON_HAND);
    }

    /** Gives what the house does by itself the time to come to its end. */
    void settle() throws InterruptedException {
        for (var i = 0; i < 600 && number(NOT_YET) > 0; i++) Thread.sleep(100);
    }

    private long number(String sql) {
        var numbers = new ArrayList<Long>();
        read(sql, row -> numbers.add(row.getLong(1)));
        return numbers.getFirst();
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reading reading) {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) reading.of(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
