package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.imports.TouchedRecords;
import dev.perennial.crm.connectors.imports.ImportKind;
import dev.perennial.crm.connectors.imports.ImportKinds;
import dev.perennial.crm.connectors.imports.ImportWish;
import dev.perennial.crm.connectors.imports.Rejects;
import dev.perennial.crm.connectors.imports.SettledImport;
import dev.perennial.crm.connectors.imports.UploadedFile;
import dev.perennial.crm.connectors.spreadsheet.TableReader;
import dev.perennial.crm.connectors.spreadsheet.Tables;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Imports records of any type from a table. The whole file is read once before the first row is written, so that a broken one changes nothing;
 * then blocks of rows commit together with their checkpoint, and a killed import goes on where it was. Rows that name others behind them come last.
 */
@Component
class RecordImport implements ImportKind {

    private final PlanMaker plans;
    private final RecordPreview previews;
    private final RowBlocks blocks;
    private final Reasons reasons;
    private final TouchedRecords created;
    private final Rejects rejects;
    private final OrderlessRows orderless;

    RecordImport(PlanMaker plans, RecordPreview previews, RowBlocks blocks, Reasons reasons, TouchedRecords created, Rejects rejects, OrderlessRows orderless) {
        this.plans = plans;
        this.previews = previews;
        this.blocks = blocks;
        this.reasons = reasons;
        this.created = created;
        this.rejects = rejects;
        this.orderless = orderless;
    }

    @Override
    public String name() {
        return ImportKinds.ANY_TYPE;
    }

    /** Who may import the type is asked where the mapping is read. */
    @Override
    public List<TypeName> types(String mapping) {
        return List.of();
    }

    @Override
    public Object preview(Tables.Content file, ImportWish wish) throws IOException {
        return previews.of(file, Mapping.of(wish.mapping()), wish.actor());
    }

    @Override
    public SettledImport settle(Tables.Content file, ImportWish wish) throws IOException {
        var asked = Mapping.of(wish.mapping());
        plans.type(asked, wish.actor());
        var mapping = asked.withFormat(Tables.detect(file, asked.format()));
        try (var table = Tables.open(file, mapping.format())) {
            plans.plan(mapping, table.header(), wish.actor()).complete();
            return new SettledImport(mapping.json(), table.header());
        }
    }

    @Override
    public Optional<String> reason(Rejects.Reason reason, String mapping, Locale reader) {
        return Optional.of(reasons.told(reason, TypeName.of(Mapping.of(mapping).type()), reader));
    }

    @Override
    public void run(UploadedFile file, JobRun run) throws IOException {
        var mapping = Mapping.of(file.mapping());
        var progress = run.checkpoint(RecordProgress.class).orElse(RecordProgress.BEGINNING);
        if (progress.equals(RecordProgress.BEGINNING)) run.expect(RecordPreview.count(file, mapping.format()));
        ImportPlan plan;
        try (var table = Tables.open(file, mapping.format())) {
            plan = plans.plan(mapping, table.header(), run.by()).complete();
            progress = load(table, plan, progress, run);
        }
        orderless.load(file, plan, progress, run).report(run);
    }

    private RecordProgress load(TableReader table, ImportPlan plan, RecordProgress begun, JobRun run) {
        var progress = begun;
        var maker = blocks.maker(plan);
        for (var block = blocks.next(table, no -> no > begun.place()); !block.isEmpty(); block = blocks.next(table, no -> no > begun.place())) {
            var before = progress;
            var lines = block;
            var reached = new RecordProgress[1];
            run.step(() -> {
                var outcomes = blocks.write(plan, maker, lines);
                created.remember(run.id(), plan.blueprint().name(), outcomes);
                var refused = blocks.rejects(lines, outcomes);
                rejects.add(run.id(), refused);
                reached[0] = before.plus(lines.getLast().no(), outcomes);
                return new JobRun.Reached(lines.size() - refused.size(), refused.size(), reached[0]);
            });
            progress = reached[0];
        }
        return progress;
    }
}
