package dev.perennial.crm.connectors.records;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads texts as people write them into cells; what the kinds forbid beyond that, the write chain says. */
final class CellTexts {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("([A-Za-z]{3})\\s*(.+)");
    private static final Pattern CURRENCY_LAST = Pattern.compile("(.+?)\\s*([A-Za-z]{3})");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,5}):([0-5]\\d)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；,，、|]\\s*");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "✓", "√", "是", "有", "对");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "✗", "×", "否", "无", "非");
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final int MOST_DECIMALS = 8;

    private CellTexts() {}

    /** The value of a text that is not empty; links are found elsewhere. The labels are those of a choice, folded. */
    static Object value(FieldKind kind, String text, Map<String, String> labels, CellTimes times) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _ -> plain(text);
            case FieldKind.Whole _, FieldKind.Rating _ -> whole(text);
            case FieldKind.Decimal _ -> number(text, "NOT_A_NUMBER");
            case FieldKind.Percent _ -> number(text.strip().endsWith("%") ? text.strip().substring(0, text.strip().length() - 1) : text, "NOT_A_NUMBER");
            case FieldKind.TimeOfDay _, FieldKind.Position _ -> CellParts.value(kind, text);
            case FieldKind.Postal _ -> CellParts.address(text);
            case FieldKind.Amount _ -> money(text, null);
            case FieldKind.YesNo _ -> yesNo(text);
            case FieldKind.Moment _ -> times.moment(text);
            case FieldKind.Day _ -> times.day(text);
            case FieldKind.Span _ -> span(text);
            case FieldKind.Choice _ -> option(text, labels);
            case FieldKind.Choices _ -> several(text).stream().map(each -> option(each, labels)).distinct().toList();
            case FieldKind.Texts _ -> several(text).stream().map(CellTexts::plain).toList();
            case FieldKind.Link _, FieldKind.Links _, FieldKind.Ref _, FieldKind.Attachment _ -> throw new CellFlaw("NO_SUCH_RECORD");
        };
    }

    /** An amount with its currency, which may stand in the same cell. */
    static Money money(String text, String currency) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var first = CURRENCY_FIRST.matcher(bare);
        if (first.matches() && isNumber(first.group(2))) return money(first.group(2), first.group(1));
        var last = CURRENCY_LAST.matcher(bare);
        if (last.matches() && isNumber(last.group(1))) return money(last.group(1), last.group(2));
        var amount = number(bare, "NOT_MONEY");
        if (currency == null || currency.isBlank()) throw new CellFlaw("connectors.CURRENCY_MISSING");
        var code = currency.strip().toUpperCase(java.util.Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) throw new CellFlaw("NOT_A_CURRENCY");
        return new Money(amount, code);
    }

    static List<String> several(String text) {
        return Arrays.stream(BETWEEN.split(text.strip())).filter(each -> !each.isEmpty()).toList();
    }

    private static String plain(String text) {
        if (text.indexOf(0) >= 0) throw new CellFlaw("CONTROL_CHARACTERS");
        return text;
    }

    private static Long whole(String text) {
        try {
            return number(text, "NOT_A_WHOLE_NUMBER").longValueExact();
        } catch (ArithmeticException notWhole) {
            throw new CellFlaw("NOT_A_WHOLE_NUMBER");
        }
    }

    private static boolean isNumber(String text) {
        return GROUPED.matcher(text.strip()).matches() || NUMBER.matcher(text.strip()).matches();
    }

    private static BigDecimal number(String text, String otherwise) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (bare.length() > 60 || !isNumber(bare)) throw new CellFlaw(otherwise);
        var number = new BigDecimal(bare.replace(",", ""));
        if (number.abs().compareTo(LARGEST) >= 0) throw new CellFlaw("TOO_LARGE_A_NUMBER");
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS) throw new CellFlaw("TOO_MANY_DECIMALS");
        return number;
    }

    private static Boolean yesNo(String text) {
        var word = Folding.fold(text);
        if (YES.contains(word)) return true;
        if (NO.contains(word)) return false;
        throw new CellFlaw("connectors.NOT_YES_OR_NO");
    }

    private static Duration span(String text) {
        var hours = HOURS.matcher(text);
        if (hours.matches()) return Duration.ofHours(Long.parseLong(hours.group(1))).plusMinutes(Long.parseLong(hours.group(2)));
        try {
            return Duration.parse(text);
        } catch (DateTimeException notASpan) {
            throw new CellFlaw("NOT_A_DURATION");
        }
    }

    private static String option(String text, Map<String, String> labels) {
        var option = labels.get(Folding.fold(text));
        if (option == null) throw new CellFlaw("NOT_AN_OPTION");
        return option;
    }
}
