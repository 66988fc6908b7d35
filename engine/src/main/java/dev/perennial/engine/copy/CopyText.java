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

    private final StringBuilder out;

    CopyText(StringBuilder out) {
        this.out = out;
    }

    void value(Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case String text -> escaped(text);
            case Boolean yes -> out.append(yes ? 't' : 'f');
            case BigDecimal number -> out.append(number.toPlainString());
            case LocalDate day -> day(day);
            case Instant moment -> moment(moment);
            case byte[] bytes -> out.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case JSONB json -> escaped(json.data());
            case Tokens tokens -> escaped(tokens.asVector());
            case Object[] array -> escaped(array(array));
            case Long _, Integer _, UUID _ -> out.append(value);
            default -> throw new IllegalArgumentException("COPY cannot write " + value.getClass());
        }
    }

    private void escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }

    /** Java counts a year zero before the year one, PostgreSQL says BC. */
    private void day(LocalDate day) {
        if (day.getYear() > 0) out.append(day);
        else out.append(day.withYear(1 - day.getYear())).append(" BC");
    }

    private void moment(Instant moment) {
        var time = moment.atOffset(ZoneOffset.UTC);
        var year = time.getYear();
        out.append(year > 0 ? year : 1 - year).append(time.getMonthValue() < 10 ? "-0" : "-").append(time.getMonthValue()).append('-').append(time.getDayOfMonth())
                .append(' ').append(time.toLocalTime()).append("+00").append(year > 0 ? "" : " BC");
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
