package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.records.ImportPlan.Column;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds mappings against headers and rights. */
@Component
class PlanMaker {

    private static final String PREFIX = "mapping/";

    private final Blueprints blueprints;
    private final Labels labels;

    PlanMaker(Blueprints blueprints, Labels labels) {
        this.blueprints = blueprints;
        this.labels = labels;
    }

    /** The type that the importer names; refuses types that he may not import. */
    Blueprint type(Mapping mapping, Actor actor) {
        var blueprint = named(mapping.type()).flatMap(blueprints::find).orElseThrow(() -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at(PREFIX + "type", "connectors.NO_SUCH_TYPE"))));
        var writes = actor.may(Action.CREATE, blueprint.name()) || mapping.mode() == Mapping.Mode.UPSERT && actor.may(Action.CHANGE, blueprint.name());
        // history passes by rights and masks of single records, so it is for those who have them all
        var allowed = actor.may(Action.IMPORT, blueprint.name()) && writes && !blueprint.isKeptByVerbs() && (!mapping.history() || actor.rights().administrator());
        if (!allowed) throw Refused.because(EngineRefusal.NOT_PERMITTED, blueprint.name(), Action.IMPORT);
        return blueprint;
    }

    ImportPlan plan(Mapping mapping, List<String> header, Actor actor) {
        var blueprint = type(mapping, actor);
        var findings = new ArrayList<Finding>();
        var targets = new Targets(blueprint, blueprints, actor, mapping.history());
        var columns = new ArrayList<Column>();
        var taken = new HashSet<String>();
        mapping.columns().forEach((name, text) -> {
            var at = PREFIX + "columns/" + name;
            if (!header.contains(name)) findings.add(Finding.at(at, "connectors.NO_SUCH_COLUMN"));
            else if (Collections.frequency(header, name) > 1) findings.add(Finding.at(at, "connectors.HEADER_TWICE"));
            else add(columns, taken, targets, blueprint, at, new Given(text, header.indexOf(name), null), findings);
        });
        mapping.constants().forEach((text, constant) -> add(columns, taken, targets, blueprint, PREFIX + "constants/" + text, new Given(text, Column.CONSTANT, constant), findings));
        if (columns.isEmpty() && findings.isEmpty()) findings.add(Finding.at(PREFIX + "columns", "REQUIRED"));
        return new ImportPlan(blueprint, mapping, actor, List.copyOf(columns), key(mapping, blueprint, columns, findings), times(mapping, actor, findings), List.copyOf(findings));
    }

    /** The unique texts of a type, by which rows can find the record they change. */
    static List<Field> keys(Blueprint blueprint) {
        return blueprint.fields().stream().filter(field -> field.kind() instanceof FieldKind.Text && (field.is(Treatment.UNIQUE) || field.numberPrefix().isPresent())).toList();
    }

    private record Given(String text, int place, String constant) {}

    private void add(List<Column> columns, HashSet<String> taken, Targets targets, Blueprint blueprint, String at, Given given, List<Finding> findings) {
        try {
            var target = targets.read(given.text());
            var mark = target.row() == null ? "" : target.row().list().path() + "[" + target.row().mark() + "]/";
            if (taken.add(mark + target.field().path() + " " + target.part())) columns.add(new Column(target, given.place(), given.constant(), labels.options(blueprint.name(), target.path(), target.field().kind())));
            else findings.add(Finding.at(at, "GIVEN_TWICE"));
        } catch (Targets.NotATarget wrong) {
            findings.add(Finding.at(at, wrong.code()));
        }
    }

    private static Path key(Mapping mapping, Blueprint blueprint, List<Column> columns, List<Finding> findings) {
        if (mapping.mode() == Mapping.Mode.CREATE && !mapping.history()) return null;
        if (mapping.key() == null || mapping.key().isBlank()) {
            findings.add(Finding.at(PREFIX + "key", "REQUIRED"));
            return null;
        }
        var key = keys(blueprint).stream().map(Field::path).filter(path -> path.text().equals(mapping.key())).findFirst();
        if (key.isEmpty()) findings.add(Finding.at(PREFIX + "key", "connectors.NOT_A_KEY"));
        else if (columns.stream().noneMatch(column -> column.target().row() == null && column.target().field().path().equals(key.get()))) findings.add(Finding.at(PREFIX + "key", "connectors.KEY_NOT_MAPPED"));
        return key.orElse(null);
    }

    private static CellTimes times(Mapping mapping, Actor actor, List<Finding> findings) {
        try {
            return new CellTimes(actor.zone(), mapping.dateFormat());
        } catch (IllegalArgumentException notAPattern) {
            findings.add(Finding.at(PREFIX + "dateFormat", "connectors.NOT_A_PATTERN"));
            return new CellTimes(actor.zone(), null);
        }
    }

    private static Optional<TypeName> named(String text) {
        try {
            return Optional.of(TypeName.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
