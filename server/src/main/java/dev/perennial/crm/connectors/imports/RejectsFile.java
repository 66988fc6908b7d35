package dev.perennial.crm.connectors.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.crm.connectors.imports.Imports.Import;
import dev.perennial.engine.message.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the rejects of an import as a file: line number, reason in the reader's language, then the line as it stood there. */
@Component
class RejectsFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Rejects rejects;
    private final ImportKinds kinds;
    private final Messages messages;

    RejectsFile(Rejects rejects, ImportKinds kinds, Messages messages) {
        this.rejects = rejects;
        this.kinds = kinds;
        this.messages = messages;
    }

    void write(Import begun, Locale reader, Writer to) throws IOException {
        var kind = kinds.get(begun.kind());
        to.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord(header(begun, reader));
            rejects.forEach(begun.id(), reject -> {
                var line = new ArrayList<String>();
                line.add(String.valueOf(reject.row()));
                line.add(reject.reason().code());
                line.add(kind.reason(reject.reason(), begun.settled().mapping(), reader)
                        .orElseGet(() -> messages.text(reader, "connectors.reject." + reject.reason().code(), reject.reason().argument())));
                reject.fields().stream().map(RejectsFile::harmless).forEach(line::add);
                csv.writeRecord(line);
            });
        }
    }

    private List<String> header(Import begun, Locale reader) {
        var header = new ArrayList<String>();
        for (var name : new String[] {"row", "code", "reason"}) header.add(messages.text(reader, "connectors.errors." + name));
        if (begun.settled().header().isEmpty()) header.add(messages.text(reader, "connectors.errors.line"));
        else begun.settled().header().stream().map(RejectsFile::harmless).forEach(header::add);
        return header;
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay as they are. */
    private static String harmless(String field) {
        if (field.isEmpty() || FORMULA_STARTS.indexOf(field.charAt(0)) < 0 || field.matches("[+-]?\\d+([.,]\\d+)?")) return field;
        return "'" + field;
    }
}
