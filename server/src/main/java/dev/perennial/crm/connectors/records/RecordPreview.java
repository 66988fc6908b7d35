package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.spreadsheet.TableFormat;
import dev.perennial.crm.connectors.spreadsheet.TableLine;
import dev.perennial.crm.connectors.spreadsheet.Tables;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.write.DryRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Rehearses the first rows of a file in earnest and takes them back: what is shown is what the write chain itself made of them. */
@Component
class RecordPreview {

    /** What the file holds and what would become of it; the mapping is complete and can be sent back as it is. */
    record Shown(Mapping mapping, List<Column> columns, List<Row> rows, Map<String, Long> counts, List<Flaw> findings) {}

    record Column(String header, String target, List<String> samples) {}

    /** A line and what it would become; the texts are the values of the targets, by target. */
    record Row(long row, List<String> fields, Outcome outcome, Map<String, String> texts, List<Flaw> findings) {}

    enum Outcome { CREATED, CHANGED, UNCHANGED, REJECTED }

    record Flaw(String path, String code, String message) {}

    private static final int LOOKED_AT = 2_000;
    private static final int SHOWN = 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 200;

    private final PlanMaker plans;
    private final RowBlocks blocks;
    private final ShownTexts texts;
    private final Labels labels;
    private final Reasons reasons;
    private final RecordReader reader;
    private final DryRun dryRun;

    RecordPreview(PlanMaker plans, RowBlocks blocks, ShownTexts texts, Labels labels, Reasons reasons, RecordReader reader, DryRun dryRun) {
        this.plans = plans;
        this.blocks = blocks;
        this.texts = texts;
        this.labels = labels;
        this.reasons = reasons;
        this.reader = reader;
        this.dryRun = dryRun;
    }

    Shown of(Tables.Content file, Mapping asked, Actor actor) throws IOException {
        var blueprint = plans.type(asked, actor);
        var mapping = asked.withFormat(Tables.detect(file, asked.format()));
        var lines = new ArrayList<TableLine>();
        List<String> header;
        var total = 0L;
        try (var table = Tables.open(file, mapping.format())) {
            header = table.header();
            for (; table.hasNext(); total++) {
                var line = table.next();
                if (lines.size() < LOOKED_AT) lines.add(line);
            }
        }
        if (mapping.columns().isEmpty()) mapping = mapping.withColumns(Proposal.of(header, blueprint, labels, actor.on(blueprint.name())));
        var plan = plans.plan(mapping, header, actor);
        var counts = new TreeMap<String, Long>();
        counts.put("rows", total);
        var rows = rows(plan, lines, counts);
        return new Shown(mapping, columns(header, lines, mapping), rows, counts, flaws(plan.findings(), actor));
    }

    /** The number of rows of a file that can be read to its end. */
    static long count(Tables.Content file, TableFormat format) throws IOException {
        try (var table = Tables.open(file, format)) {
            var count = 0L;
            for (; table.hasNext(); count++) table.next();
            return count;
        }
    }

    private static List<Column> columns(List<String> header, List<TableLine> lines, Mapping mapping) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < header.size(); i++) {
            var place = i;
            var samples = lines.stream().map(line -> line.cell(place)).filter(text -> !text.isEmpty()).distinct().limit(SAMPLES).map(RecordPreview::cut).toList();
            columns.add(new Column(header.get(i), mapping.columns().get(header.get(i)), samples));
        }
        return columns;
    }

    private List<Row> rows(ImportPlan plan, List<TableLine> lines, Map<String, Long> counts) {
        if (!plan.findings().isEmpty()) return lines.stream().limit(SHOWN).map(line -> new Row(line.no(), line.cells().stream().map(RecordPreview::cut).toList(), null, Map.of(), List.of())).toList();
        counts.put("rehearsed", (long) lines.size());
        var maker = blocks.maker(plan);
        return dryRun.rehearse(() -> shown(plan, lines, written(plan, maker, lines), counts)).result();
    }

    /** What became of each line; those that name others which come behind them are tried again as in earnest. */
    private List<RowOutcome> written(ImportPlan plan, RowMaker maker, List<TableLine> lines) {
        var outcomes = new RowOutcome[lines.size()];
        var open = IntStream.range(0, lines.size()).boxed().toList();
        while (true) {
            for (var from = 0; from < open.size(); from += RowBlocks.AT_ONCE) {
                var places = open.subList(from, Math.min(open.size(), from + RowBlocks.AT_ONCE));
                var block = blocks.write(plan, maker, places.stream().map(lines::get).toList());
                for (var i = 0; i < places.size(); i++) outcomes[places.get(i)] = block.get(i);
            }
            var waiting = RowBlocks.waiting(List.of(outcomes));
            if (!plan.linksToItself() || waiting.isEmpty() || waiting.size() == open.size()) return List.of(outcomes);
            open = waiting;
        }
    }

    /** The first rows, and after them those that would be rejected, because these are what somebody must look at. */
    private List<Row> shown(ImportPlan plan, List<TableLine> lines, List<RowOutcome> outcomes, Map<String, Long> counts) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < lines.size(); i++) {
            var outcome = outcome(outcomes.get(i));
            counts.merge(outcome.name(), 1L, Long::sum);
            if (rows.size() < SHOWN || outcome == Outcome.REJECTED && rows.size() < 2 * SHOWN) rows.add(row(plan, lines.get(i), outcomes.get(i), outcome));
        }
        return rows;
    }

    private Row row(ImportPlan plan, TableLine line, RowOutcome outcome, Outcome named) {
        var fields = line.cells().stream().map(RecordPreview::cut).toList();
        return switch (outcome) {
            case RowOutcome.Created(var id, _) -> new Row(line.no(), fields, named, texts(plan, id), List.of());
            case RowOutcome.Changed(var id, _) -> new Row(line.no(), fields, named, texts(plan, id), List.of());
            case RowOutcome.Unchanged(var id, _) -> new Row(line.no(), fields, named, texts(plan, id), List.of());
            case RowOutcome.Rejected(var refused) -> new Row(line.no(), fields, named, Map.of(), refused.findings().isEmpty()
                    ? List.of(new Flaw("", refused.refusal().code(), reasons.told(reasons.kept(refused), plan.blueprint().name(), plan.actor().locale())))
                    : flaws(refused.findings(), plan));
        };
    }

    private Map<String, String> texts(ImportPlan plan, UUID id) {
        var record = reader.find(plan.blueprint().name(), id, plan.actor());
        return record.map(Stored::values).map(values -> texts.of(plan, values)).orElseGet(LinkedHashMap::new);
    }

    private List<Flaw> flaws(List<Finding> findings, ImportPlan plan) {
        var type = plan.blueprint().name();
        return findings.stream().map(f -> new Flaw(f.path(), f.code(), reasons.told(f, type, plan.actor().locale()))).toList();
    }

    private List<Flaw> flaws(List<Finding> findings, Actor actor) {
        return findings.stream().map(f -> new Flaw(f.path(), f.code(), reasons.sentence(f, actor.locale()))).toList();
    }

    private static Outcome outcome(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created _ -> Outcome.CREATED;
            case RowOutcome.Changed _ -> Outcome.CHANGED;
            case RowOutcome.Unchanged _ -> Outcome.UNCHANGED;
            case RowOutcome.Rejected _ -> Outcome.REJECTED;
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
    }
}
