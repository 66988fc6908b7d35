package dev.perennial.engine.write;

import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Finds what is wrong with values in themselves: missing, too long, not an option, out of bounds, holding characters nobody can see. */
public final class FieldChecks {

    static final int MOST_ROWS = 5_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_ENTRY = 200;
    private static final BigDecimal LARGEST = new BigDecimal("1e18");

    private FieldChecks() {}

    public static void check(Blueprint blueprint, Values values, Consumer<Finding> findings) {
        for (var field : blueprint.fields()) if (!field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED)) check(field, "", values, findings);
        for (var children : blueprint.children()) {
            var rows = values.rows(children.path());
            if (rows.size() > MOST_ROWS) findings.accept(Finding.at(children.path().text(), "TOO_MANY_ROWS", MOST_ROWS));
            else for (var i = 0; i < rows.size(); i++) checkRow(children.fields(), children.path() + "/" + i + "/", rows.get(i), findings);
        }
    }

    private static void checkRow(List<Field> fields, String prefix, Values row, Consumer<Finding> findings) {
        for (var field : fields) check(field, prefix, row, findings);
    }

    private static void check(Field field, String prefix, Values values, Consumer<Finding> findings) {
        var value = values.get(field.path());
        var place = prefix + field.path();
        if (value != null) check(field.kind(), value, place, findings);
        if (value instanceof String text && field.extras().pattern() != null && !field.extras().pattern().matches(text)) findings.accept(Finding.at(place, "PATTERN"));
        if (value == null && field.is(Treatment.REQUIRED) && field.numberPrefix().isEmpty()) findings.accept(Finding.at(place, "REQUIRED"));
    }

    private static void check(FieldKind kind, Object value, String place, Consumer<Finding> findings) {
        switch (kind) {
            case FieldKind.Text text -> checkText((String) value, text.maxLength(), false, place, findings);
            case FieldKind.LongText text -> checkText((String) value, text.maxLength(), true, place, findings);
            case FieldKind.RichText text -> checkText((String) value, text.maxLength(), true, place, findings);
            case FieldKind.Rating rating -> checkRating((Long) value, rating.highest(), place, findings);
            case FieldKind.Postal _ -> checkAddress((Address) value, place, findings);
            case FieldKind.Decimal _, FieldKind.Percent _ -> checkSize((BigDecimal) value, place, findings);
            case FieldKind.Amount _ -> checkSize(((Money) value).amount(), place, findings);
            case FieldKind.Choice choice -> checkOption(choice.options(), value, place, findings);
            case FieldKind.Choices choices -> checkOptions(choices.options(), (List<?>) value, place, findings);
            case FieldKind.Texts _ -> checkTexts((List<?>) value, place, findings);
            case FieldKind.Links _ -> checkCount((List<?>) value, place, findings);
            case FieldKind.Whole _, FieldKind.YesNo _, FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Link _, FieldKind.Ref _,
                    FieldKind.TimeOfDay _, FieldKind.Position _, FieldKind.Attachment _ -> { }
        }
    }

    private static void checkText(String text, int maxLength, boolean severalLines, String place, Consumer<Finding> findings) {
        if (text.codePointCount(0, text.length()) > maxLength) findings.accept(Finding.at(place, "TOO_LONG", maxLength));
        else if (hasInvisible(text, severalLines) || !isWhole(text)) findings.accept(Finding.at(place, "CONTROL_CHARACTERS"));
    }

    private static boolean hasInvisible(String text, boolean severalLines) {
        for (var i = 0; i < text.length(); i++) if (isInvisible(text.charAt(i), severalLines)) return true;
        return false;
    }

    private static boolean isInvisible(char c, boolean severalLines) {
        return Character.isISOControl(c) && !(severalLines && (c == '\n' || c == '\r' || c == '\t'));
    }

    /** Half of a surrogate pair cannot be stored as UTF-8. */
    private static boolean isWhole(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) return false;
        }
        return true;
    }

    private static void checkRating(long stars, int highest, String place, Consumer<Finding> findings) {
        if (stars < 1 || stars > highest) findings.accept(Finding.at(place, "NOT_A_RATING", highest));
    }

    private static void checkAddress(Address address, String place, Consumer<Finding> findings) {
        for (var part : address.parts()) if (part != null) checkText(part, LONGEST_ENTRY, false, place, findings);
    }

    private static void checkSize(BigDecimal number, String place, Consumer<Finding> findings) {
        if (number.abs().compareTo(LARGEST) >= 0) findings.accept(Finding.at(place, "TOO_LARGE_A_NUMBER"));
    }

    private static void checkOption(List<String> options, Object value, String place, Consumer<Finding> findings) {
        if (!options.contains(value)) findings.accept(Finding.at(place, "NOT_AN_OPTION"));
    }

    private static void checkOptions(List<String> options, List<?> values, String place, Consumer<Finding> findings) {
        if (!options.containsAll(values) || new HashSet<>(values).size() != values.size()) findings.accept(Finding.at(place, "NOT_AN_OPTION"));
    }

    private static void checkTexts(List<?> texts, String place, Consumer<Finding> findings) {
        checkCount(texts, place, findings);
        for (var text : texts) checkText((String) text, LONGEST_ENTRY, false, place, findings);
    }

    private static void checkCount(List<?> values, String place, Consumer<Finding> findings) {
        if (values.size() > MOST_ENTRIES) findings.accept(Finding.at(place, "TOO_MANY_ENTRIES"));
    }
}
