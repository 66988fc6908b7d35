package dev.perennial.crm.platform.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells what a bulk change did: figures of the job, and a file of the records that stayed as they were, with the reasons. */
@Component
class BulkReport {

    static final String FILE = "left-alone.csv";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final BulkLedger ledger;
    private final RecordReader reader;
    private final Messages messages;

    BulkReport(BulkLedger ledger, RecordReader reader, Messages messages) {
        this.ledger = ledger;
        this.reader = reader;
        this.messages = messages;
    }

    void write(JobRun run) {
        var counts = ledger.counts(run.id());
        counts.forEach((state, records) -> run.figure(state.name().toLowerCase(Locale.ROOT), records));
        if (counts.containsKey(BulkOutcome.State.REFUSED) || counts.containsKey(BulkOutcome.State.CONFLICT)) writeFile(run);
    }

    private void writeFile(JobRun run) {
        try (var to = Files.newBufferedWriter(run.file(FILE)); var csv = CsvWriter.builder().build(to)) {
            to.write('\uFEFF');
            csv.writeRecord(List.of("type", "name", "id", "code", "reason").stream().map(column -> messages.text(run.by().locale(), "platform.bulk." + column)).toList());
            ledger.forEachBlocked(run.id(), line -> csv.writeRecord(cells(line, run)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> cells(Line line, JobRun run) {
        var label = reader.labels(line.type(), List.of(line.record()), run.by()).get(line.record());
        return List.of(messages.text(run.by().locale(), LabelKeys.one(line.type())), harmless(label == null ? "" : label), line.record().toString(), String.valueOf(line.outcome().code()), harmless(String.valueOf(line.outcome().message())));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
