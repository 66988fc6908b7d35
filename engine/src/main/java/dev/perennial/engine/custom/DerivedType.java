package dev.perennial.engine.custom;

import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The derived fields of one type, formulas in the order in which one needs the other. */
final class DerivedType {

    private final Blueprint blueprint;
    private final List<Field> lookups = new ArrayList<>();
    private final List<Field> rollUps = new ArrayList<>();
    private final List<Field> formulas = new ArrayList<>();
    private final Map<Path, Path> amounts;
    private final Map<Path, Formula> read = new HashMap<>();

    DerivedType(Blueprint blueprint) {
        this.blueprint = blueprint;
        var open = new ArrayList<Field>();
        for (var field : blueprint.customFields())
            switch (field.extras().derivation()) {
                case null -> { }
                case Derivation.Lookup _ -> lookups.add(field);
                case Derivation.RollUp _ -> rollUps.add(field);
                case Derivation.Formula _ -> open.add(field);
                case Derivation.Conversion _ -> { }
            }
        order(open);
        amounts = blueprint.customFields().stream().anyMatch(Field::isBase) ? BaseAmounts.amounts(blueprint) : Map.of();
    }

    private void order(List<Field> open) {
        var waiting = new HashSet<Path>();
        open.forEach(field -> waiting.add(field.path()));
        for (var found = true; found; ) {
            found = false;
            for (var field : List.copyOf(open)) {
                if (sources(field).stream().anyMatch(waiting::contains)) continue;
                formulas.add(field);
                open.remove(field);
                waiting.remove(field.path());
                found = true;
            }
        }
    }

    private static Set<Path> sources(Field field) {
        return ((Derivation.Formula) field.extras().derivation()).sources();
    }

    Blueprint blueprint() {
        return blueprint;
    }

    boolean isEmpty() {
        return lookups.isEmpty() && rollUps.isEmpty() && formulas.isEmpty() && amounts.isEmpty();
    }

    /** The amounts that are also told in the firm's own currency, by the path under which they are. */
    Map<Path, Path> amounts() {
        return amounts;
    }

    List<Field> lookups() {
        return lookups;
    }

    List<Field> rollUps() {
        return rollUps;
    }

    List<Field> formulas() {
        return formulas;
    }

    /** The formula of the field; null for one that makes no sense any more, because a field it named has gone. */
    synchronized Formula formula(Field field) {
        return read.computeIfAbsent(field.path(), _ -> {
            try {
                return Formulas.read(blueprint, ((Derivation.Formula) field.extras().derivation()).expression(), field.kind());
            } catch (NotAFormula senseless) {
                return null;
            }
        });
    }
}
