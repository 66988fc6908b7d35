package dev.perennial.crm.service.start;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plants causes and service levels in a house that has none; what administrators make of them stays. */
@Component
@Order(PlantService.AFTER_CALENDARS)
class PlantService implements ApplicationRunner {

    static final int AFTER_CALENDARS = 20;

    private static final Errand FIRST_START = new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "first-start"));
    private static final TypeName CAUSES = TypeName.of("service/causes");
    private static final TypeName POLICIES = TypeName.of("service/sla-policies");

    /** Code, code above, name. */
    private static final List<List<String>> TREE = List.of(
            List.of("TRANSPORT", "", "运输 Transport"), List.of("LEAKED", "TRANSPORT", "运输渗漏 Leaked in the post"), List.of("CAP_LOOSE", "LEAKED", "瓶盖松动 Cap was loose"),
            List.of("POOR_PACKING", "LEAKED", "包装不足 Packed too thinly"), List.of("BROKEN", "TRANSPORT", "运输破损 Broken in the post"), List.of("LOST", "TRANSPORT", "包裹丢失 Lost in the post"),
            List.of("LATE", "TRANSPORT", "配送延误 Came too late"), List.of("QUALITY", "", "质量 Quality"), List.of("SPOILED", "QUALITY", "变质 Spoiled"), List.of("SEAL", "QUALITY", "封口不严 Seal not tight"),
            List.of("FOREIGN_BODY", "QUALITY", "异物 Foreign body"), List.of("WRONG_ITEM", "", "发错货 Wrong goods"), List.of("WRONG_PRODUCT", "WRONG_ITEM", "产品不符 Wrong product"),
            List.of("WRONG_QUANTITY", "WRONG_ITEM", "数量不符 Wrong quantity"), List.of("SERVICE", "", "服务 Service"), List.of("NO_ANSWER", "SERVICE", "无人答复 Nobody answered"), List.of("IMPOLITE", "SERVICE", "态度不佳 Impolite"));

    private record Level(String name, String kind, String metric, String tier, Duration target) {}

    private static final List<Level> LEVELS = List.of(
            new Level("投诉：首次答复 Complaint: first reply", "COMPLAINT", "FIRST_REPLY", null, Duration.ofHours(4)), new Level("投诉：作出决定 Complaint: decision", "COMPLAINT", "DECISION", null, Duration.ofHours(8)),
            new Level("投诉：作出决定，金牌客户 Complaint: decision, gold customers", "COMPLAINT", "DECISION", "GOLD", Duration.ofHours(4)),
            new Level("投诉：下次答复 Complaint: next reply", "COMPLAINT", "NEXT_REPLY", null, Duration.ofHours(8)), new Level("投诉：定期告知 Complaint: periodic update", "COMPLAINT", "PERIODIC_UPDATE", null, Duration.ofHours(40)),
            new Level("投诉：解决 Complaint: resolution", "COMPLAINT", "RESOLUTION", null, Duration.ofHours(80)), new Level("咨询：首次答复 Inquiry: first reply", "INQUIRY", "FIRST_REPLY", null, Duration.ofHours(8)));

    private final DSLContext sql;
    private final RecordWriter writer;

    PlantService(DSLContext sql, RecordWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        sql.fetch("select pg_advisory_xact_lock(hashtext('perennial service'))");
        FIRST_START.during(() -> {
            if (isEmpty("causes")) plantCauses();
            if (isEmpty("sla_policies")) LEVELS.forEach(this::plant);
            return null;
        });
    }

    private void plantCauses() {
        var known = new HashMap<String, UUID>();
        for (var row : TREE) {
            var values = Values.NONE.with("code", row.getFirst()).with("name", row.getLast());
            var stored = writer.create(CAUSES, row.get(1).isEmpty() ? values : values.with("parent", known.get(row.get(1))), House.ACTOR);
            known.putAll(Map.of(row.getFirst(), stored.id()));
        }
    }

    private void plant(Level level) {
        writer.create(POLICIES, Values.NONE.with("name", level.name()).with("kind", level.kind()).with("metric", level.metric()).with("tier", level.tier()).with("target", level.target()).with("active", true), House.ACTOR);
    }

    private boolean isEmpty(String table) {
        return sql.fetchCount(DSL.selectFrom(DSL.table(DSL.name("service", table))).limit(1)) == 0;
    }
}
