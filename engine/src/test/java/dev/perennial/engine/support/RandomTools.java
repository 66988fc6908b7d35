package dev.perennial.engine.support;

import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.GeoPoint;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes tools up from a seed: values of every kind and patches that set, empty and replace. */
public final class RandomTools {

    private static final List<String> WORDS = List.of("saw", "锯子", "Rasp \"fine\"", "back\\slash", "tab\tless", "O'Neil", "ＦＵＬＬ", "x");

    private final Random luck;
    private final List<UUID> benches;

    public RandomTools(long seed, List<UUID> benches) {
        this.luck = new Random(seed);
        this.benches = benches;
    }

    /** A patch of some fields, about a third of them emptied, and sometimes of the parts; rows may keep the ids of the given ones. */
    public Values patch(List<Values> parts) {
        var patch = new LinkedHashMap<Path, Object>();
        for (var field : Workshop.TOOL.fields())
            if (isPlain(field) && luck.nextInt(4) == 0) patch.put(field.path(), luck.nextInt(3) == 0 && !field.is(Treatment.REQUIRED) ? null : value(field.kind()));
        if (luck.nextInt(3) == 0) patch.put(Path.of("parts"), rows(parts));
        return Values.of(patch);
    }

    private static boolean isPlain(Field field) {
        return !field.is(Treatment.MACHINE) && !field.is(Treatment.BY_VERB) && !field.is(Treatment.UNIQUE) && !field.path().text().equals("alike");
    }

    private List<Values> rows(List<Values> before) {
        var rows = new ArrayList<Values>();
        for (var row : before)
            if (luck.nextInt(4) > 0) rows.add(luck.nextInt(2) == 0 ? row : row.with("count", value(new FieldKind.Decimal())));
        for (var more = luck.nextInt(3); more > 0; more--) rows.add(Workshop.values("name", word().replace("\t", " "), "count", luck.nextBoolean() ? null : value(new FieldKind.Decimal())));
        if (luck.nextInt(3) == 0) Collections.shuffle(rows, luck);
        return rows;
    }

    private Object value(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _ -> word().replace("\t", " ");
            case FieldKind.LongText _ -> word() + "\n" + word();
            case FieldKind.RichText _ -> "<b>" + word() + "</b>";
            case FieldKind.TimeOfDay _ -> LocalTime.ofSecondOfDay(luck.nextInt(86_400)).toString();
            case FieldKind.Rating rating -> 1L + luck.nextInt(rating.highest());
            case FieldKind.Percent _ -> BigDecimal.valueOf(luck.nextInt(10_000), 2);
            case FieldKind.Postal _ -> new Address("CN", null, word().replace("\t", " "), null, "1 Main Street", null, "100000");
            case FieldKind.Position _ -> new GeoPoint(BigDecimal.valueOf(luck.nextInt(9_000), 2), BigDecimal.valueOf(luck.nextInt(18_000), 2));
            case FieldKind.Attachment _ -> pick(benches);
            case FieldKind.Whole _ -> luck.nextLong();
            case FieldKind.Decimal _ -> BigDecimal.valueOf(luck.nextInt(), luck.nextInt(4));
            case FieldKind.Amount _ -> new Money(BigDecimal.valueOf(luck.nextInt(100_000), 2), luck.nextBoolean() ? "CNY" : "EUR");
            case FieldKind.YesNo _ -> luck.nextBoolean();
            case FieldKind.Moment _ -> Instant.ofEpochSecond(luck.nextInt(), luck.nextInt(1_000_000) * 1_000L);
            case FieldKind.Day _ -> LocalDate.ofEpochDay(luck.nextInt(40_000) - 10_000);
            case FieldKind.Span _ -> Duration.ofSeconds(luck.nextInt(1_000_000));
            case FieldKind.Choice choice -> pick(choice.options());
            case FieldKind.Choices choices -> choices.options().subList(0, luck.nextInt(choices.options().size() + 1));
            case FieldKind.Texts _ -> List.of(word().replace("\t", " "), word().replace("\t", " "));
            case FieldKind.Link _ -> pick(benches);
            case FieldKind.Links _ -> List.of();
            case FieldKind.Ref _ -> new RecordRef(Workshop.BENCHES, pick(benches));
        };
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(List<T> list) {
        return list.get(luck.nextInt(list.size()));
    }
}
