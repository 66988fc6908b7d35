package dev.perennial.crm.connectors.records;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.RecordWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads targets such as {@code name}, {@code price/currency}, {@code customer/number}, {@code contactPoints[0]/value} and {@code contactPoints[MOBILE]/value}. */
final class Targets {

    /** The text names nothing that the importer could write; the code names the sentence {@code finding.<code>}. */
    static final class NotATarget extends RuntimeException {

        private final String code;

        NotATarget(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final Field OWNER = new Field(RecordWriter.OWNER.text(), new FieldKind.Link(TypeName.of("platform/users")));
    private static final Pattern ROW = Pattern.compile("([A-Za-z0-9/]+)\\[([A-Za-z0-9_]{1,60})](?:/([A-Za-z0-9/]+))?");
    private static final int MOST_ROWS = 50;

    private final Blueprint blueprint;
    private final Blueprints blueprints;
    private final Actor actor;
    private final boolean history;

    Targets(Blueprint blueprint, Blueprints blueprints, Actor actor, boolean history) {
        this.blueprint = blueprint;
        this.blueprints = blueprints;
        this.actor = actor;
        this.history = history;
    }

    Target read(String text) {
        var row = ROW.matcher(text);
        var target = row.matches() ? inRow(text, row.group(1), row.group(2), row.group(3)) : inRecord(text);
        refuseUnwritable(target);
        return target;
    }

    private Target inRecord(String text) {
        if (text.equals(OWNER.path().text()) && blueprint.field(OWNER.path()).isEmpty()) return new Target(text, null, OWNER, null, Target.Part.VALUE);
        return within(text, text, blueprint.fields(), null).orElseThrow(() -> new NotATarget("UNKNOWN_FIELD"));
    }

    private Target inRow(String text, String list, String mark, String rest) {
        var children = path(list).flatMap(blueprint::children).orElseThrow(() -> new NotATarget("UNKNOWN_FIELD"));
        var row = new Target.Row(children, mark, choice(children, mark));
        return within(text, rest == null ? "value" : rest, children.fields(), row).orElseThrow(() -> new NotATarget("UNKNOWN_FIELD"));
    }

    /** Null for a mark that is a place. */
    private static Field choice(Children children, String mark) {
        if (mark.chars().allMatch(Character::isDigit)) {
            if (mark.length() > 3 || Integer.parseInt(mark) >= MOST_ROWS) throw new NotATarget("connectors.TOO_FAR");
            return null;
        }
        return children.fields().stream().filter(f -> f.kind() instanceof FieldKind.Choice choice && choice.options().contains(mark)).findFirst().orElseThrow(() -> new NotATarget("NOT_AN_OPTION"));
    }

    private Optional<Target> within(String text, String place, List<Field> fields, Target.Row row) {
        for (var field : fields) {
            var path = field.path().text();
            if (place.equals(path)) return Optional.of(new Target(text, row, field, null, Target.Part.VALUE));
            if (!place.startsWith(path + "/")) continue;
            var rest = place.substring(path.length() + 1);
            if (field.kind() instanceof FieldKind.Amount && rest.equals("currency")) return Optional.of(new Target(text, row, field, null, Target.Part.CURRENCY));
            if (field.kind() instanceof FieldKind.Amount && rest.equals("amount")) return Optional.of(new Target(text, row, field, null, Target.Part.VALUE));
            var linked = new Target(text, row, field, null, Target.Part.VALUE).linked();
            if (linked != null) return Optional.of(new Target(text, row, field, by(linked, rest), Target.Part.VALUE));
        }
        return Optional.empty();
    }

    private Path by(TypeName linked, String rest) {
        return path(rest).flatMap(path -> blueprints.find(linked).flatMap(type -> type.field(path))).filter(field -> field.kind() instanceof FieldKind.Text)
                .map(Field::path).filter(path -> !actor.on(linked).hides(path)).orElseThrow(() -> new NotATarget("UNKNOWN_FIELD"));
    }

    private void refuseUnwritable(Target target) {
        if (target.field() == OWNER) return;
        var access = actor.on(blueprint.name());
        if (access.hides(target.path())) throw new NotATarget("UNKNOWN_FIELD");
        if (target.field().is(Treatment.MACHINE)) throw new NotATarget("SET_BY_MACHINE");
        if (target.field().is(Treatment.BY_VERB) && !history) throw new NotATarget("SET_BY_VERB");
        if (access.locks(target.path())) throw new NotATarget("NOT_PERMITTED");
        if (target.field().kind() instanceof FieldKind.Ref) throw new NotATarget("connectors.NOT_IN_A_CELL");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
