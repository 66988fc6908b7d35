package dev.perennial.crm.connectors.onlineretail;

import dev.perennial.crm.connectors.imports.ImportKind.Preview;
import dev.perennial.crm.connectors.imports.ImportKind.PreviewRow;
import dev.perennial.engine.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads a whole file without writing, and tells what an import would make of it. */
final class RetailPreview {

    private static final int SHOWN = 20;

    private final ArrayList<PreviewRow> rows = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long kept;
    private long rejected;
    private BigDecimal keptTotal = BigDecimal.ZERO;
    private BigDecimal rejectedTotal = BigDecimal.ZERO;

    private RetailPreview() {}

    static Preview of(InputStream file, Messages messages, Locale locale) throws IOException {
        try (var reader = new RetailReader(file)) {
            var columns = reader.columns();
            var preview = new RetailPreview();
            while (reader.hasNext()) {
                var row = reader.next();
                preview.count(row, RetailVerdict.on(row, columns), messages, locale);
            }
            var mapping = new LinkedHashMap<String, String>();
            columns.forEach((column, place) -> mapping.put(reader.header().get(place), column.target()));
            return new Preview(reader.header(), mapping, preview.rows, preview.counts());
        }
    }

    private void count(RetailReader.Row row, RetailVerdict verdict, Messages messages, Locale locale) {
        switch (verdict) {
            case RetailVerdict.Kept(var line) -> {
                kept++;
                keptTotal = keptTotal.add(line.value());
                if (rows.size() < SHOWN) rows.add(new PreviewRow(row.no(), row.fields(), null));
            }
            case RetailVerdict.Rejected(var reason, var argument, var value) -> {
                rejected++;
                rejectedTotal = rejectedTotal.add(value);
                reasons.merge(reason.name(), 1L, Long::sum);
                if (rows.size() < SHOWN) rows.add(new PreviewRow(row.no(), row.fields(), messages.text(locale, "connectors.reject." + reason.name(), argument)));
            }
        }
    }

    private Map<String, Object> counts() {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", kept + rejected);
        counts.put("keptRows", kept);
        counts.put("keptTotal", keptTotal.toPlainString());
        counts.put("rejectedRows", rejected);
        counts.put("rejectedTotal", rejectedTotal.toPlainString());
        counts.putAll(reasons);
        return counts;
    }
}
