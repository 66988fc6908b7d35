package dev.perennial.crm.connectors.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.engine.message.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the rejects of an import as a file: line number, reason in the reader's language, then the line as it stood there. */
@Component
class RejectsFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Rejects rejects;
    private final Messages messages;

    RejectsFile(Rejects rejects, Messages messages) {
        this.rejects = rejects;
        this.messages = messages;
    }

    void write(UUID importId, Locale reader, Writer to) throws IOException {
        to.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord(messages.text(reader, "connectors.errors.row"), messages.text(reader, "connectors.errors.code"), messages.text(reader, "connectors.errors.reason"),
                    messages.text(reader, "connectors.errors.line"));
            rejects.forEach(importId, reject -> {
                var line = new ArrayList<String>();
                line.add(String.valueOf(reject.row()));
                line.add(reject.reason().code());
                line.add(messages.text(reader, "connectors.reject." + reject.reason().code(), reject.reason().argument()));
                reject.fields().stream().map(RejectsFile::harmless).forEach(line::add);
                csv.writeRecord(line);
            });
        }
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay as they are. */
    private static String harmless(String field) {
        if (field.isEmpty() || FORMULA_STARTS.indexOf(field.charAt(0)) < 0 || field.matches("[+-]?\\d+([.,]\\d+)?")) return field;
        return "'" + field;
    }
}
