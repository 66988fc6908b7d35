package dev.perennial.crm.leaks;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Records of every type, planted straight into the tables: each value carries a mark that would betray where it leaked from. */
final class Planted {

    /** A planted record and whose it is. */
    record Seedling(UUID id, UUID owner, UUID unit) {}

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final DSLContext sql;
    private final Random random;
    private final Firm firm;
    private final Map<TypeName, List<Seedling>> byType = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();

    Planted(DSLContext sql, Random random, Firm firm) {
        this.sql = sql;
        this.random = random;
        this.firm = firm;
    }

    List<Seedling> of(TypeName type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The text that stands in every value of the field and nowhere else; null for kinds that cannot carry one. */
    String mark(TypeName type, Field field) {
        return marks.get(type + ":" + field.path());
    }

    void plant(Blueprint type, int count) {
        var seedlings = byType.computeIfAbsent(type.name(), _ -> new ArrayList<>());
        for (var n = 0; n < count; n++) {
            var owner = firm.anybody(random);
            var seedling = new Seedling(UUID.randomUUID(), owner, firm.departmentOf(owner));
            insertMain(type, seedling, n);
            for (var section : type.machineSections())
                insert(type, Columns.side(type, section), Map.of(Columns.ID, seedling.id()), fields(type).filter(f -> f.is(Treatment.MACHINE) && f.path().section().equals(section)), n);
            seedlings.add(seedling);
        }
    }

    private static Stream<Field> fields(Blueprint type) {
        return type.fields().stream();
    }

    private void insertMain(Blueprint type, Seedling seedling, int n) {
        var fixed = new HashMap<org.jooq.Field<?>, Object>();
        fixed.put(Columns.ID, seedling.id());
        fixed.put(Columns.VERSION, 1L);
        fixed.put(Columns.CREATED_AT, START.plusSeconds(n * 60L));
        fixed.put(Columns.UPDATED_AT, START.plusSeconds(n * 60L));
        fixed.put(Columns.OWNER, seedling.owner());
        fixed.put(Columns.UNIT, seedling.unit());
        insert(type, Columns.main(type), fixed, fields(type).filter(f -> !f.is(Treatment.MACHINE)), n);
    }

    private void insert(Blueprint type, Table<?> table, Map<? extends org.jooq.Field<?>, Object> fixed, Stream<Field> fields, int n) {
        var row = new HashMap<org.jooq.Field<?>, Object>(fixed);
        fields.forEach(field -> {
            var columns = Columns.of(field);
            var raw = Columns.encode(field.kind(), value(type.name(), field, n));
            for (var i = 0; i < columns.size(); i++) row.put(columns.get(i), raw[i]);
        });
        sql.insertInto(table).set(row).execute();
    }

    private Object value(TypeName type, Field field, int n) {
        return switch (field.kind()) {
            case FieldKind.Text _, FieldKind.LongText _ -> markOf(type, field, "mk") + "n" + n;
            case FieldKind.Whole _ -> Long.parseLong(markOf(type, field, "7") + String.format("%03d", n));
            case FieldKind.Decimal _ -> new BigDecimal(markOf(type, field, "7") + String.format("%03d", n));
            case FieldKind.Amount _ -> new Money(new BigDecimal(markOf(type, field, "7") + String.format("%03d", n)), "CNY");
            case FieldKind.YesNo _ -> n % 2 == 0;
            case FieldKind.Moment _ -> START.plusSeconds(n);
            case FieldKind.Day _ -> LocalDate.of(2026, 1, 1).plusDays(n);
            case FieldKind.Span _ -> Duration.ofMinutes(n);
            case FieldKind.Choice choice -> choice.options().get(n % choice.options().size());
            case FieldKind.Choices choices -> List.of(choices.options().getFirst());
            case FieldKind.Texts _ -> List.of(markOf(type, field, "mk") + "n" + n);
            case FieldKind.Link link -> somethingOf(link.target());
            case FieldKind.Links links -> Stream.ofNullable(somethingOf(links.target())).toList();
            case FieldKind.Ref _ -> byType.isEmpty() ? null : anyRef();
        };
    }

    private String markOf(TypeName type, Field field, String prefix) {
        return marks.computeIfAbsent(type + ":" + field.path(), _ -> prefix + String.format("%05d", 10_007 + marks.size() * 13));
    }

    private UUID somethingOf(TypeName target) {
        var there = of(target);
        return there.isEmpty() ? null : there.get(random.nextInt(there.size())).id();
    }

    private RecordRef anyRef() {
        var type = byType.keySet().stream().sorted().findFirst().orElseThrow();
        return byType.get(type).isEmpty() ? null : new RecordRef(type, somethingOf(type));
    }
}
