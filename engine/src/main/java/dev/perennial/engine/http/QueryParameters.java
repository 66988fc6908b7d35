package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the query of a request strictly and keeps everything wrong with it; {@link #settled} refuses with all of it at once. */
final class QueryParameters {

    private final Map<String, String[]> given;
    private final List<Finding> findings = new ArrayList<>();

    private QueryParameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** Takes the query; a name that is not allowed, or given twice, is a finding. */
    static QueryParameters of(HttpServletRequest request, String... allowed) {
        var parameters = new QueryParameters(given(request));
        var known = Set.of(allowed);
        parameters.given.forEach((name, values) -> {
            if (!known.contains(name)) parameters.findings.add(Finding.at(name, "UNKNOWN_PARAMETER"));
            else if (values.length > 1) parameters.findings.add(Finding.at(name, "GIVEN_TWICE"));
        });
        return parameters;
    }

    // a query that is no UTF-8 makes the server of the container complain here
    private static Map<String, String[]> given(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException _) {
            throw Refused.because(HttpRefusal.BAD_REQUEST);
        }
    }

    /** The text, null when it is missing or blank. */
    String text(String name) {
        var values = given.get(name);
        return values == null || values[0].isBlank() ? null : values[0];
    }

    /** Names separated by commas; brackets hold a name together. */
    List<String> names(String name) {
        var text = text(name);
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    int whole(String name, int least, int most, int otherwise) {
        var text = text(name);
        if (text == null) return otherwise;
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
            findings.add(Finding.at(name, "OUT_OF_RANGE", least, most));
        } catch (NumberFormatException _) {
            findings.add(Finding.at(name, "NOT_A_WHOLE_NUMBER"));
        }
        return otherwise;
    }

    /** One of the constants, written in lower case. */
    <E extends Enum<E>> E option(String name, Class<E> options, E otherwise) {
        var text = text(name);
        if (text == null) return otherwise;
        for (var option : options.getEnumConstants()) if (option.name().toLowerCase(Locale.ROOT).equals(text)) return option;
        findings.add(Finding.at(name, "NOT_AN_OPTION"));
        return otherwise;
    }

    boolean yes(String name) {
        var text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) findings.add(Finding.at(name, "NOT_YES_OR_NO"));
        return "true".equals(text);
    }

    /** The moment, null when it is missing. */
    Instant moment(String name) {
        var text = text(name);
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            findings.add(Finding.at(name, "NOT_A_MOMENT"));
            return null;
        }
    }

    void wrong(String name, String code, Object... arguments) {
        findings.add(Finding.at(name, code, arguments));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Refuses when anything was wrong. */
    void settled() {
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
    }
}
