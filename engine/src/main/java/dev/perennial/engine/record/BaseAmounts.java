package dev.perennial.engine.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts of a record told in the firm's own currency, which stand beside those of the document: {@code total} also as {@code base/total}, with the day of the rates,
 * the rates themselves and, once they stand for good, since when.
 */
public final class BaseAmounts {

    /** The day whose rates count, empty where no rate was needed. */
    public static final Path ON = Path.of(Field.BASE).child("on");

    /** The rates, one for each foreign currency, such as {@code GBP/CNY 9.1834}. */
    public static final Path RATES = Path.of(Field.BASE).child("rates");

    /** Since when the rates stand for good. */
    public static final Path FROZEN_ON = Path.of(Field.BASE).child("frozenOn");

    private BaseAmounts() {}

    /** The fields that stand beside the type's amounts; none for a type without amounts. */
    public static List<Field> fields(Blueprint type) {
        var amounts = amounts(type);
        if (amounts.isEmpty()) return List.of();
        var fields = new ArrayList<Field>();
        amounts.forEach((base, amount) -> fields.add(field(base, new FieldKind.Amount(), Set.of(amount))));
        var all = Set.copyOf(amounts.values());
        fields.add(field(ON, new FieldKind.Day(), all));
        fields.add(field(RATES, new FieldKind.Texts(), all));
        if (type.converting().day() != null) fields.add(field(FROZEN_ON, new FieldKind.Day(), all));
        return fields;
    }

    /** The amounts of the document by the path under which they stand in the firm's own currency. */
    public static Map<Path, Path> amounts(Blueprint type) {
        var amounts = new LinkedHashMap<Path, Path>();
        for (var field : type.fields()) if (isConverted(field)) amounts.put(pathOf(field.path()), field.path());
        return amounts;
    }

    // what machines write changes without a write of the record, so nothing can follow it
    private static boolean isConverted(Field field) {
        return field.kind() instanceof FieldKind.Amount && !field.is(Treatment.MACHINE) && !field.isBase();
    }

    /** Where the amount at the path stands in the firm's own currency: {@code decision/amount} as {@code base/decisionAmount}. */
    public static Path pathOf(Path amount) {
        var name = new StringBuilder();
        for (var part : amount.parts()) name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        return Path.of(Field.BASE).child(name.toString());
    }

    /** The amount of the document that stands at the path in the firm's own currency. */
    public static Optional<Path> documentPath(Blueprint type, Path base) {
        return Optional.ofNullable(amounts(type).get(base));
    }

    private static Field field(Path path, FieldKind kind, Set<Path> sources) {
        return new Field(path, kind, Set.of(Treatment.DERIVED), Optional.empty(), new Extras(null, null, new Derivation.Conversion(sources), Map.of()));
    }
}
