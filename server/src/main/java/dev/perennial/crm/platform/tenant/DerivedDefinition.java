package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.list.LinkedFigures;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the derived part of a field from the values of its definition. */
final class DerivedDefinition {

    private final Values values;
    private final KnownTypes types;

    DerivedDefinition(Values values, KnownTypes types) {
        this.values = values;
        this.types = types;
    }

    /** How the field is worked out; null for a field that is written. */
    Derivation derivation(CustomKind kind) {
        return switch (kind) {
            case FORMULA -> new Derivation.Formula(values.text("formula/expression"), Formulas.sources(own().orElseThrow(), values.text("formula/expression")));
            case LOOKUP -> new Derivation.Lookup(Path.of(values.text("lookup/through")), target().orElseThrow(), Path.of(values.text("lookup/from")));
            case ROLL_UP -> rollUp();
            case TEXT, LONG_TEXT, RICH_TEXT, WHOLE, DECIMAL, PERCENT, MONEY, YES_NO, DAY, MOMENT, TIME, DURATION, CHOICE, CHOICES, TAGS, EMAIL, PHONE, URL, ADDRESS, GEO_POINT, RATING, FILE, IMAGE,
                    USER, LINK, LINKS, REF, AUTO_NUMBER -> null;
        };
    }

    private Derivation rollUp() {
        var filter = values.text("rollUp/filter");
        var filtered = filter == null ? Set.<Path>of() : LinkedFigures.fieldsOf(filter).stream().map(this::filtered).collect(Collectors.toSet());
        var value = figure() == Derivation.Figure.COUNT || values.text("rollUp/value") == null ? null : Path.of(values.text("rollUp/value"));
        return new Derivation.RollUp(TypeName.of(values.text("rollUp/of")), Path.of(values.text("rollUp/by")), figure(), value, filter, filtered);
    }

    /** A part of a value, the currency of an amount say, belongs to the field that holds it. */
    private Path filtered(String path) {
        for (var text = path; text.contains("/"); text = text.substring(0, text.lastIndexOf('/')))
            if (types.field(values.text("rollUp/of"), text).isPresent()) return Path.of(text);
        return Path.of(path.contains("/") && types.field(values.text("rollUp/of"), path).isEmpty() ? path.substring(0, path.indexOf('/')) : path);
    }

    /** The kind of the result; empty while something it depends on is not known. */
    Optional<FieldKind> kind(CustomKind kind, KindTerms terms) {
        return switch (kind) {
            case FORMULA -> Optional.of(CustomKind.valueOf(values.text("formula/result")).of(terms));
            case LOOKUP -> from().map(Field::kind);
            case ROLL_UP -> figure() == Derivation.Figure.COUNT ? Optional.of(new FieldKind.Whole()) : rolled().flatMap(field -> figured(field.kind()));
            case TEXT, LONG_TEXT, RICH_TEXT, WHOLE, DECIMAL, PERCENT, MONEY, YES_NO, DAY, MOMENT, TIME, DURATION, CHOICE, CHOICES, TAGS, EMAIL, PHONE, URL, ADDRESS, GEO_POINT, RATING, FILE, IMAGE,
                    USER, LINK, LINKS, REF, AUTO_NUMBER -> Optional.of(kind.of(terms));
        };
    }

    /** The kind of a figure over values of the kind; empty when there is no such figure. */
    private Optional<FieldKind> figured(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Whole _, FieldKind.Rating _ -> Optional.of(figure() == Derivation.Figure.AVERAGE ? new FieldKind.Decimal() : new FieldKind.Whole());
            case FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Amount _, FieldKind.Span _ -> Optional.of(kind);
            case FieldKind.Day _, FieldKind.Moment _ -> figure() == Derivation.Figure.MIN || figure() == Derivation.Figure.MAX ? Optional.of(kind) : Optional.empty();
            case FieldKind _ -> Optional.empty();
        };
    }

    Derivation.Figure figure() {
        return Derivation.Figure.valueOf(values.text("rollUp/figure"));
    }

    Optional<Blueprint> own() {
        var type = values.text("type");
        return type != null && TypeName.isOne(type) ? types.find(TypeName.of(type)) : Optional.empty();
    }

    Optional<Field> through() {
        return types.field(values.text("type"), values.text("lookup/through"));
    }

    /** The type that the link of a look-up leads to. */
    Optional<TypeName> target() {
        return through().map(field -> field.kind() instanceof FieldKind.Link(var target) ? target : null);
    }

    Optional<Field> from() {
        return target().flatMap(target -> types.field(target.toString(), values.text("lookup/from")));
    }

    /** The link by which records belong here. */
    Optional<Field> by() {
        return types.field(values.text("rollUp/of"), values.text("rollUp/by"));
    }

    Optional<Field> rolled() {
        return types.field(values.text("rollUp/of"), values.text("rollUp/value"));
    }
}
