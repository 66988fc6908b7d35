package dev.perennial.engine.transfer;

import static org.jooq.impl.DSL.any;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.DerivedValues;
import dev.perennial.engine.form.FormChecks;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Holders;
import dev.perennial.engine.write.Layout;
import dev.perennial.engine.write.LinkChecks;
import dev.perennial.engine.write.LinkPlaces;
import dev.perennial.engine.write.NumberSeries;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The checks that ask the database, each once for the whole block: links, unique values and numbers. */
@Component
class BlockChecks {

    private final DSLContext sql;
    private final LinkChecks links;
    private final NumberSeries numbers;
    private final DerivedValues derived;
    private final FormChecks forms;

    BlockChecks(DSLContext sql, LinkChecks links, NumberSeries numbers, DerivedValues derived, FormChecks forms) {
        this.sql = sql;
        this.links = links;
        this.numbers = numbers;
        this.derived = derived;
        this.forms = forms;
    }

    private record Place(BlockRow row, String path) {}

    /** Later steps may rely on the rows that are not refused: their links lead somewhere, their unique values are free, their numbers are given, what follows from other values is worked out. */
    void check(Layout layout, SetPlan plan, List<BlockRow> block, Actor actor) {
        checkOwners(block);
        checkLinks(layout, block, actor);
        forms.check(layout.blueprint(), actor, block.stream().filter(row -> !row.isBarred()).map(row -> new FormChecks.Write(row.was(), row.given(), row.settled(), plan.history(), row.findings())).toList());
        for (var field : layout.blueprint().fieldsWith(Treatment.UNIQUE)) if (field.kind() instanceof FieldKind.Text) checkTaken(layout, field, block);
        for (var field : layout.blueprint().fields()) if (field.numberPrefix().isPresent()) number(layout, field, block);
        derive(layout, block.stream().filter(row -> !row.isRefused()).toList());
    }

    private void derive(Layout layout, List<BlockRow> rows) {
        if (!derived.concerns(layout.blueprint())) return;
        var settled = derived.settled(layout.blueprint(), rows.stream().map(BlockRow::was).toList(), rows.stream().map(BlockRow::settled).toList());
        for (var i = 0; i < rows.size(); i++) rows.get(i).settle(rows.get(i).holder(), settled.get(i));
    }

    private void checkOwners(List<BlockRow> block) {
        var rowsOf = new HashMap<UUID, List<BlockRow>>();
        for (var row : block) if (row.given().get(RecordWriter.OWNER) instanceof UUID owner) rowsOf.computeIfAbsent(owner, _ -> new ArrayList<>()).add(row);
        if (rowsOf.isEmpty() || !links.isKnown(Holders.USERS)) return;
        rowsOf.keySet().removeAll(links.living(Holders.USERS, rowsOf.keySet()));
        rowsOf.values().forEach(rows -> rows.forEach(row -> row.find(Finding.at("owner", "NO_SUCH_RECORD"))));
    }

    private void checkLinks(Layout layout, List<BlockRow> block, Actor actor) {
        var places = new LinkedHashMap<TypeName, Map<UUID, List<Place>>>();
        for (var row : block) {
            LinkPlaces.visitNew(layout.blueprint(), row.was(), row.settled(), (target, id, path) ->
                    places.computeIfAbsent(target, _ -> new LinkedHashMap<>()).computeIfAbsent(id, _ -> new ArrayList<>()).add(new Place(row, path)));
        }
        places.forEach((target, byId) -> {
            var known = links.reachable(target, byId.keySet(), actor);
            byId.forEach((id, where) -> {
                if (!known.contains(id)) where.forEach(place -> place.row().find(Finding.at(place.path(), "NO_SUCH_RECORD")));
            });
        });
    }

    /** A value may be taken by a record that stands, or by an earlier row of the same block. */
    private void checkTaken(Layout layout, Field field, List<BlockRow> block) {
        var wanted = new HashMap<String, BlockRow>();
        for (var row : block) {
            var value = (String) row.settled().get(field.path());
            if (value == null || row.isRefused() || Canonical.same(value, row.was().get(field.path()))) continue;
            if (wanted.putIfAbsent(value, row) != null) row.find(Finding.at(field.path().text(), "TAKEN"));
        }
        var taken = taken(layout, field, wanted.keySet());
        taken.forEach(value -> wanted.get(value).find(Finding.at(field.path().text(), "TAKEN")));
    }

    @SuppressWarnings("unchecked")
    private Set<String> taken(Layout layout, Field field, Set<String> values) {
        if (values.isEmpty()) return Set.of();
        var column = (org.jooq.Field<String>) Columns.of(field).getFirst();
        return new HashSet<>(sql.select(column).from(layout.main().table()).where(column.eq(any(values.toArray(String[]::new)))).and(Columns.DELETED_AT.isNull()).fetch(column));
    }

    private void number(Layout layout, Field field, List<BlockRow> block) {
        var blank = new ArrayList<BlockRow>();
        String highest = null;
        for (var row : block) {
            if (row.isRefused()) continue;
            var number = (String) row.settled().get(field.path());
            if (number == null) blank.add(row);
            else if (!number.equals(row.was().get(field.path())) && (highest == null || later(number, highest))) highest = number;
        }
        if (highest != null) numbers.passed(layout.blueprint(), field, highest);
        while (!blank.isEmpty()) {
            var given = numbers.next(layout.blueprint(), field, blank.size());
            var taken = taken(layout, field, new HashSet<>(given));
            var stillBlank = new ArrayList<BlockRow>();
            for (var i = 0; i < given.size(); i++) {
                var row = blank.get(i);
                if (taken.contains(given.get(i))) stillBlank.add(row);
                else row.settle(row.holder(), row.settled().with(field.path(), given.get(i)));
            }
            blank = stillBlank;
        }
    }

    private static boolean later(String number, String than) {
        return number.length() != than.length() ? number.length() > than.length() : number.compareTo(than) > 0;
    }
}
