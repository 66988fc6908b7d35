package dev.perennial.crm.platform.label;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Languages;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.DryRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Labels as a file: a column for the key, one for each word of the product (never read back), and one for each language of the tenant's own words. */
@Component
class LabelFile {

    private static final String KEY = "key";
    private static final String SHIPPED = "shipped ";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> IN = Arrays.stream(Language.values()).map(Language::tag).toList();
    private static final int MOST_WORDS = 20_000;

    /** A word that was not taken, and why. */
    record Rejected(long line, String language, String key, String message) {}

    /** What became of the words of a file. */
    record Taken(int created, int changed, int unchanged, List<Rejected> rejected, boolean dryRun) {}

    private record Word(long line, String key, String language, String word) {}

    private final SetWriter writer;
    private final DryRun dryRuns;
    private final Messages messages;

    LabelFile(SetWriter writer, DryRun dryRuns, Messages messages) {
        this.writer = writer;
        this.dryRuns = dryRuns;
        this.messages = messages;
    }

    String write(List<LabelController.Line> lines, List<String> languages) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Stream.of(Stream.of(KEY), IN.stream().map(language -> SHIPPED + language), languages.stream()).flatMap(Function.identity()).toList());
            for (var line : lines) {
                var shipped = IN.stream().map(language -> harmless(line.shipped().getOrDefault(language, "")));
                var own = languages.stream().map(language -> harmless(line.own().getOrDefault(language, "")));
                csv.writeRecord(Stream.of(Stream.of(line.key()), shipped, own).flatMap(Function.identity()).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    Taken take(String text, boolean dryRun, Actor by) {
        var words = read(text);
        if (words.size() > MOST_WORDS) throw Refused.because(EngineRefusal.TOO_LARGE, MOST_WORDS);
        return dryRun ? dryRuns.rehearse(() -> written(words, true, by)).result() : written(words, false, by);
    }

    private Taken written(List<Word> words, boolean dryRun, Actor by) {
        var counts = new int[3];
        var rejected = new ArrayList<Rejected>();
        for (var from = 0; from < words.size(); from += SetWriter.MOST_ROWS) {
            var block = words.subList(from, Math.min(words.size(), from + SetWriter.MOST_ROWS));
            var outcomes = writer.write(SetPlan.upsert(StoredLabels.LABELS, "address", Cause.importOf("labels.csv")), block.stream().map(LabelFile::row).toList(), by);
            for (var i = 0; i < block.size(); i++) {
                var word = block.get(i);
                switch (outcomes.get(i)) {
                    case RowOutcome.Created _ -> counts[0]++;
                    case RowOutcome.Changed _ -> counts[1]++;
                    case RowOutcome.Unchanged _ -> counts[2]++;
                    case RowOutcome.Rejected(var why) -> rejected.add(new Rejected(word.line(), word.language(), word.key(), said(why, by)));
                }
            }
        }
        return new Taken(counts[0], counts[1], counts[2], rejected, dryRun);
    }

    private static SetRow row(Word word) {
        var address = word.key() + "@" + word.language();
        return SetRow.of(Values.of(Map.of(Path.of("key"), word.key(), Path.of("language"), word.language(), Path.of("word"), word.word(), Path.of("address"), address)));
    }

    private String said(Refused why, Actor by) {
        if (why.findings().isEmpty()) return messages.text(by.locale(), LabelKeys.refusal(why.refusal().code()), why.arguments().toArray());
        return String.join(" ", why.findings().stream().map(finding -> messages.text(by.locale(), LabelKeys.finding(finding.code()), finding.arguments().toArray())).toList());
    }

    /** The words that the file gives; empty cells say nothing. */
    private static List<Word> read(String text) {
        var words = new ArrayList<Word>();
        var columns = new LinkedHashMap<Integer, String>();
        try (var csv = CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var record : csv) {
                if (columns.isEmpty()) columns.putAll(columns(record.getFields()));
                else for (var column : columns.entrySet()) {
                    var word = column.getKey() < record.getFieldCount() ? plain(record.getField(column.getKey())) : "";
                    if (!word.isBlank()) words.add(new Word(record.getStartingLineNumber(), record.getField(0).strip(), column.getValue(), word));
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "BROKEN_CSV")));
        }
        return words;
    }

    private static Map<Integer, String> columns(List<String> header) {
        if (header.isEmpty() || !header.getFirst().strip().equalsIgnoreCase(KEY)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "KEY_COLUMN_MISSING")));
        var columns = new LinkedHashMap<Integer, String>();
        for (var i = 1; i < header.size(); i++) {
            var name = header.get(i).strip();
            if (name.startsWith(SHIPPED) || name.isEmpty()) continue;
            if (!Languages.isOne(name)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "UNKNOWN_LANGUAGE_COLUMN", name)));
            columns.put(i, Languages.usual(name));
        }
        if (columns.isEmpty()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "KEY_COLUMN_MISSING")));
        return columns;
    }

    /** A word that a spreadsheet would take for a formula gets an apostrophe, which is taken off again when the file comes back. */
    private static String harmless(String word) {
        return word.isEmpty() || FORMULA_STARTS.indexOf(word.charAt(0)) < 0 ? word : "'" + word;
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell.strip();
    }
}
