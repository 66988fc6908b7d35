package dev.perennial.crm.platform.export;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import dev.perennial.engine.message.Formats;
import java.math.BigDecimal;
import java.util.Locale;

/** The codes by which a spreadsheet shows days, moments and numbers as their reader writes them; which sign stands before decimals is up to the spreadsheet itself. */
record SheetFormats(String day) {

    private static final String TIME = " hh:mm";
    private static final String WHOLE = "#,##0";

    SheetFormats(Formats formats, Locale locale) {
        this(formats.date() == null ? ofLanguage(locale) : of(formats.date()));
    }

    String moment() {
        return day + TIME;
    }

    static String number(int decimals) {
        return decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
    }

    /** With the decimals that the currency has, or more where the amount has more. */
    static String amount(BigDecimal amount, String currency) {
        return number(Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), amount.stripTrailingZeros().scale()));
    }

    static String share(BigDecimal percent) {
        return number(Math.max(0, percent.stripTrailingZeros().scale())) + "%";
    }

    private static String of(Formats.DateForm form) {
        return switch (form) {
            case ISO -> "yyyy-mm-dd";
            case DAY_DOTS -> "dd.mm.yyyy";
            case DAY_SLASHES -> "dd/mm/yyyy";
            case MONTH_SLASHES -> "mm/dd/yyyy";
            case HAN -> "yyyy\"年\"m\"月\"d\"日\"";
        };
    }

    /** As pages write a day in the language: the same parts in the same order, all else as plain text. */
    private static String ofLanguage(Locale locale) {
        if (!(DateFormat.getDateInstance(DateFormat.MEDIUM, locale) instanceof SimpleDateFormat language)) return of(Formats.DateForm.ISO);
        var code = new StringBuilder();
        var pattern = language.toPattern().replace("'", "");
        for (var at = 0; at < pattern.length(); ) {
            var end = at;
            while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) end++;
            code.append(part(pattern.substring(at, end)));
            at = end;
        }
        return code.toString();
    }

    private static String part(String part) {
        return switch (part.charAt(0)) {
            case 'y', 'u' -> "yyyy";
            case 'M', 'L' -> "m".repeat(Math.min(part.length(), 3));
            case 'd' -> part;
            case ' ', ',', '.', '/', '-' -> part;
            default -> "\"" + part + "\"";
        };
    }
}
