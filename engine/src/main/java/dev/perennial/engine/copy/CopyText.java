package dev.perennial.engine.copy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.JSONB;

/** Writes values the way COPY reads them in its text format. */
final class CopyText {

    private final CopyBuffer out;

    CopyText(CopyBuffer out) {
        this.out = out;
    }

    void value(Object value) {
        switch (value) {
            case null -> out.plain("\\N");
            case String text -> out.escaped(text);
            case Boolean yes -> out.sign(yes ? 't' : 'f');
            case BigDecimal number -> out.plain(number.toPlainString());
            case LocalDate day -> out.plain(day(day));
            case Instant moment -> out.plain(moment(moment));
            case byte[] bytes -> out.plain("\\\\x" + HexFormat.of().formatHex(bytes));
            case JSONB json -> out.escaped(json.data());
            case Tokens tokens -> out.escaped(tokens.asVector());
            case Object[] array -> out.escaped(array(array));
            case Long _, Integer _, UUID _ -> out.plain(value.toString());
            default -> throw new IllegalArgumentException("COPY cannot write " + value.getClass());
        }
    }

    /** Java counts a year zero before the year one, PostgreSQL says BC. */
    private static String day(LocalDate day) {
        return day.getYear() > 0 ? day.toString() : day.withYear(1 - day.getYear()) + " BC";
    }

    private static String moment(Instant moment) {
        var time = moment.atOffset(ZoneOffset.UTC);
        var year = time.getYear();
        return new StringBuilder(32).append(year > 0 ? year : 1 - year).append(time.getMonthValue() < 10 ? "-0" : "-").append(time.getMonthValue()).append('-').append(time.getDayOfMonth())
                .append(' ').append(time.toLocalTime()).append("+00").append(year > 0 ? "" : " BC").toString();
    }

    private static String array(Object[] values) {
        var text = new StringBuilder("{");
        for (var value : values) {
            if (text.length() > 1) text.append(',');
            text.append('"').append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }
}
