package dev.perennial.engine.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** The sharing rules of the house, kept in memory because every list asks for them; another node's change arrives within seconds. */
@Component
public class SharingRules {

    private static final Table<Record> RULES = table(name("engine", "sharing_rules"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<String> FILTER = field(name("filter"), String.class);
    private static final Field<String> GRANTEE_KIND = field(name("grantee_kind"), String.class);
    private static final Field<UUID> GRANTEE = field(name("grantee"), UUID.class);
    private static final Field<String> LEVEL = field(name("level"), String.class);
    private static final long STALE_NANOS = Duration.ofSeconds(5).toNanos();

    private final DSLContext sql;
    private volatile Known known;

    private record Known(Map<TypeName, List<SharingRule>> byType, long readAtNanos) {}

    public SharingRules(DSLContext sql) {
        this.sql = sql;
    }

    /** All rules, as an administrator lists them. */
    public List<SharingRule> all() {
        return sql.select(ID, TYPE, FILTER, GRANTEE_KIND, GRANTEE, LEVEL).from(RULES).orderBy(ID).fetch(SharingRules::rule);
    }

    /** Keeps a rule whose filter has been checked before. */
    public void add(SharingRule rule) {
        sql.insertInto(RULES).set(ID, rule.id()).set(TYPE, rule.type().toString()).set(FILTER, rule.filter()).set(GRANTEE_KIND, rule.grantee().kind().name())
                .set(GRANTEE, rule.grantee().id()).set(LEVEL, rule.level().name()).execute();
        known = null;
    }

    public void remove(UUID rule) {
        sql.deleteFrom(RULES).where(ID.eq(rule)).execute();
        known = null;
    }

    /** The filters of the type's rules in favour of one of the grantees. */
    List<String> filtersFor(TypeName type, Set<UUID> grantees, Set<ShareLevel> levels) {
        return rules().getOrDefault(type, List.of()).stream().filter(rule -> grantees.contains(rule.grantee().id()) && levels.contains(rule.level()))
                .map(SharingRule::filter).distinct().toList();
    }

    /** The rules that open records of the type. */
    List<SharingRule> on(TypeName type) {
        return rules().getOrDefault(type, List.of());
    }

    private Map<TypeName, List<SharingRule>> rules() {
        var now = System.nanoTime();
        var found = known;
        if (found != null && now - found.readAtNanos() < STALE_NANOS) return found.byType();
        var fresh = new Known(all().stream().collect(Collectors.groupingBy(SharingRule::type)), now);
        known = fresh;
        return fresh.byType();
    }

    private static SharingRule rule(Record row) {
        return new SharingRule(row.get(ID), TypeName.of(row.get(TYPE)), row.get(FILTER), new Grantee(Grantee.Kind.valueOf(row.get(GRANTEE_KIND)), row.get(GRANTEE)),
                ShareLevel.valueOf(row.get(LEVEL)));
    }
}
