package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows a version as a table, with what stands between it and its activation, and answers for inputs that somebody tries. */
@RestController
class DecisionTableController {

    private static final RecordBinder<DecisionTable> TABLES = RecordBinder.of(DecisionTable.class);

    record Shown(DmnTable table, List<Told> findings, boolean complete, List<Examples.Outcome> examples) {}

    /** A finding in the reader's language. */
    record Told(String path, String code, String message) {}

    record Trial(Map<String, Object> inputs) {}

    record Answer(Map<String, Object> values, String rule, int number, int revision, Map<String, Object> inputs) {}

    private final RecordReader records;
    private final TableInspection inspection;
    private final TableShelf shelf;
    private final Messages messages;

    DecisionTableController(RecordReader records, TableInspection inspection, TableShelf shelf, Messages messages) {
        this.records = records;
        this.inspection = inspection;
        this.shelf = shelf;
        this.messages = messages;
    }

    @GetMapping("/api/platform/decision-tables/{id}/table")
    Shown table(@PathVariable UUID id, Actor by) {
        var version = version(id, by);
        var table = DmnReader.read(version.xml());
        var report = inspection.of(table, version.revision(), version.testCases());
        return new Shown(table, report.findings().stream().map(finding -> told(finding, by)).toList(), report.complete(), report.examples());
    }

    @PostMapping("/api/platform/decision-tables/{id}/try")
    Answer tryOut(@PathVariable UUID id, @RequestBody Trial trial, Actor by) {
        var version = version(id, by);
        var answer = shelf.compile(DmnReader.read(version.xml()), version.revision()).decide(trial.inputs() == null ? Map.of() : trial.inputs());
        return new Answer(Examples.plain(answer.outcome().values()), answer.outcome().rule(), answer.number(), answer.outcome().version(), Examples.plain(answer.outcome().inputs()));
    }

    private DecisionTable version(UUID id, Actor by) {
        var found = records.find(TableShelf.TABLES, id, by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, TableShelf.TABLES, id));
        return TABLES.record(new DecisionTableId(found.id()).value(), found.values());
    }

    private Told told(Finding finding, Actor by) {
        return new Told(finding.path(), finding.code(), messages.text(by.locale(), LabelKeys.finding(finding.code()), finding.arguments().toArray()));
    }
}
