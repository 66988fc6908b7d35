package dev.perennial.crm.leaks;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.GeoPoint;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Companions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Records of every type, planted into the tables with their rows, companions and journal: created with former values, changed to the present ones. */
final class Planted {

    /** A planted record, its number among its kind, and whose it is. */
    record Seedling(UUID id, int n, UUID owner, UUID unit) {

        Instant createdAt() {
            return START.plusSeconds(n * 60L);
        }
    }

    static final long VERSION = 2;
    static final Duration CHANGED_AFTER = Duration.ofHours(2);

    /** When all were created and none had changed yet. */
    static final String THEN = "2026-01-01T01:30:00Z";

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final TypeName USERS = TypeName.of("platform/users");
    private static final Path ID = Path.of("id");
    private static final Path NO = Path.of("no");

    private final DSLContext sql;
    private final Journal journal;
    private final Random random;
    private final Firm firm;
    private final Secrets secrets = new Secrets();
    private final Map<TypeName, List<Seedling>> byType = new HashMap<>();
    private final Map<UUID, Values> valuesOf = new HashMap<>();

    Planted(DSLContext sql, Journal journal, Random random, Firm firm) {
        this.sql = sql;
        this.journal = journal;
        this.random = random;
        this.firm = firm;
    }

    List<Seedling> of(TypeName type) {
        return byType.getOrDefault(type, List.of());
    }

    Secrets secrets() {
        return secrets;
    }

    /** What the record holds now, rows included, machine values left out. */
    Values values(Seedling seedling) {
        return valuesOf.get(seedling.id());
    }

    void plant(Blueprint type, int count) {
        var seedlings = new ArrayList<Seedling>();
        byType.put(type.name(), seedlings);
        for (var n = 0; n < count; n++) {
            var owner = firm.anybody(random);
            var seedling = new Seedling(UUID.randomUUID(), n, owner, firm.departmentOf(owner));
            var rowIds = new HashMap<Path, UUID>();
            type.children().forEach(rows -> rowIds.put(rows.path(), UUID.randomUUID()));
            valuesOf.put(seedling.id(), values(type, n, rowIds, false));
            insert(type, seedling);
            journal.append(List.of(
                    entry(type, seedling, Act.CREATE, 1, seedling.createdAt(), Values.NONE, values(type, n, rowIds, true)),
                    entry(type, seedling, Act.CHANGE, VERSION, seedling.createdAt().plus(CHANGED_AFTER), values(type, n, rowIds, true), values(seedling))));
            seedlings.add(seedling);
        }
    }

    /** Writes one more change of the records into the journal, so that streams have something to tell. */
    void stir(Blueprint type, List<Seedling> seedlings, Instant at) {
        journal.append(seedlings.stream().map(seedling -> entry(type, seedling, Act.CHANGE, VERSION, at, values(seedling), values(seedling))).toList());
    }

    private JournalEntry entry(Blueprint type, Seedling seedling, Act act, long version, Instant at, Values before, Values after) {
        // as an import, so that no other suite works out figures from made-up values
        var author = new JournalEntry.Author(somethingOf(USERS), Actor.Via.IMPORT, Cause.importOf("planted"));
        return new JournalEntry(0, at, author, act, new JournalEntry.Subject(type.name(), seedling.id(), version), before, after);
    }

    private Values values(Blueprint type, int n, Map<Path, UUID> rowIds, boolean former) {
        var values = new LinkedHashMap<Path, Object>();
        type.fields().stream().filter(field -> !field.is(Treatment.MACHINE)).forEach(field -> put(values, field, value(type.name(), field.path(), field.kind(), n, former)));
        for (var rows : type.children()) {
            var row = new LinkedHashMap<Path, Object>(Map.of(ID, rowIds.get(rows.path()), NO, 1L));
            rows.fields().forEach(field -> put(row, field, value(type.name(), rows.path().child(field.path().text()), field.kind(), n, former)));
            values.put(rows.path(), List.of(Values.of(row)));
        }
        return Values.of(values);
    }

    /** A required link is never empty, not even where nothing it could lead to is planted yet: lists rely on that. */
    private static void put(Map<Path, Object> values, Field field, Object value) {
        if (value != null) values.put(field.path(), value);
        else if (field.is(Treatment.REQUIRED) && field.kind() instanceof FieldKind.Link) values.put(field.path(), UUID.randomUUID());
    }

    private void insert(Blueprint type, Seedling seedling) {
        var values = values(seedling);
        var fixed = new HashMap<org.jooq.Field<?>, Object>(Companions.of(type, values));
        fixed.put(Columns.ID, seedling.id());
        fixed.put(Columns.VERSION, 1L);
        fixed.put(Columns.CREATED_AT, seedling.createdAt());
        fixed.put(Columns.CREATED_BY, somethingOf(USERS));
        fixed.put(Columns.UPDATED_AT, seedling.createdAt());
        fixed.put(Columns.OWNER, seedling.owner());
        fixed.put(Columns.UNIT, seedling.unit());
        fixed.put(Columns.CUSTOM, CustomColumn.write(type.customFields(), values));
        insert(Columns.main(type), fixed, type.fields().stream().filter(field -> !field.is(Treatment.MACHINE) && !field.isCustom()).toList(), values);
        for (var section : type.machineSections()) {
            var machine = type.fields().stream().filter(field -> field.is(Treatment.MACHINE) && field.path().section().equals(section)).toList();
            var worked = new LinkedHashMap<Path, Object>();
            machine.forEach(field -> put(worked, field, value(type.name(), field.path(), field.kind(), seedling.n(), false)));
            insert(Columns.side(type, section), Map.of(Columns.ID, seedling.id()), machine, Values.of(worked));
        }
        for (var rows : type.children()) insertRow(type, rows, seedling, values.rows(rows.path()).getFirst());
        // the next version lets the database keep the former one, which lists of the past then find
        sql.update(Columns.main(type)).set(Columns.VERSION, VERSION).set(Columns.UPDATED_AT, seedling.createdAt().plus(CHANGED_AFTER)).where(Columns.ID.eq(seedling.id())).execute();
    }

    private void insertRow(Blueprint type, Children rows, Seedling seedling, Values row) {
        insert(Columns.child(type, rows), Map.of(Columns.ID, row.get(ID), Columns.PARENT, seedling.id(), Columns.NO, 1L), rows.fields(), row);
    }

    private void insert(org.jooq.Table<?> table, Map<? extends org.jooq.Field<?>, Object> fixed, List<Field> fields, Values values) {
        var row = new HashMap<org.jooq.Field<?>, Object>(fixed);
        fields.forEach(field -> {
            var columns = Columns.of(field);
            var raw = Columns.encode(field.kind(), values.get(field.path()));
            for (var i = 0; i < columns.size(); i++) row.put(columns.get(i), raw[i]);
        });
        sql.insertInto(table).set(row).execute();
    }

    private Object value(TypeName type, Path path, FieldKind kind, int n, boolean former) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _ -> secrets.text(type, path, n, former);
            case FieldKind.Whole _ -> secrets.number(type, path, n, former);
            case FieldKind.Rating rating -> 1L + n % rating.highest();
            case FieldKind.TimeOfDay _ -> LocalTime.MIDNIGHT.plusMinutes(n).toString();
            case FieldKind.Postal _ -> new Address(null, null, secrets.text(type, path, n, former), null, null, null, null);
            case FieldKind.Position _ -> new GeoPoint(BigDecimal.valueOf(n % 90), BigDecimal.valueOf(n % 180));
            case FieldKind.Attachment file -> somethingOf(file.target());
            case FieldKind.Decimal _, FieldKind.Percent _ -> BigDecimal.valueOf(secrets.number(type, path, n, former));
            case FieldKind.Amount _ -> new Money(BigDecimal.valueOf(secrets.number(type, path, n, former)), "CNY");
            case FieldKind.YesNo _ -> n % 2 == 0;
            case FieldKind.Moment _ -> START.plusSeconds(n);
            case FieldKind.Day _ -> LocalDate.of(2026, 1, 1).plusDays(n);
            case FieldKind.Span _ -> Duration.ofMinutes(n);
            case FieldKind.Choice choice -> choice.options().get(n % choice.options().size());
            case FieldKind.Choices choices -> List.of(choices.options().getFirst());
            case FieldKind.Texts _ -> List.of(secrets.text(type, path, n, former));
            case FieldKind.Link link -> somethingOf(link.target());
            case FieldKind.Links links -> Stream.ofNullable(somethingOf(links.target())).toList();
            case FieldKind.Ref _ -> anyRef();
        };
    }

    private UUID somethingOf(TypeName target) {
        var there = of(target);
        return there.isEmpty() ? null : there.get(random.nextInt(there.size())).id();
    }

    private RecordRef anyRef() {
        return byType.keySet().stream().sorted().filter(type -> !of(type).isEmpty()).findFirst().map(type -> new RecordRef(type, somethingOf(type))).orElse(null);
    }
}
