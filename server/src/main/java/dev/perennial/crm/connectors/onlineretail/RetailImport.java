package dev.perennial.crm.connectors.onlineretail;

import dev.perennial.crm.connectors.imports.ImportKind;
import dev.perennial.crm.connectors.imports.ImportWish;
import dev.perennial.crm.connectors.imports.UploadedFile;
import dev.perennial.crm.connectors.onlineretail.RetailProgress.Phase;
import dev.perennial.crm.connectors.spreadsheet.Tables;
import dev.perennial.crm.orders.OrdersDesk;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Imports the invoices of an online retailer: lines are staged in the database, then products, accounts, orders and returns are written from there in blocks.
 * Every block commits together with its checkpoint, so a killed import goes on where it was; importing the same file again changes nothing.
 */
@Component
class RetailImport implements ImportKind {

    static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    static final TypeName PRODUCTS = TypeName.of("products/products");
    static final TypeName ORDERS = TypeName.of("orders/sales-orders");
    static final TypeName RETURNS = TypeName.of("orders/returns");
    static final String NAME = "online-retail";
    static final String CURRENCY = "GBP";

    private final StageLines stageLines;
    private final LoadMasters loadMasters;
    private final LoadInvoices loadInvoices;
    private final Reconciliation reconciliation;
    private final OrdersDesk orders;
    private final Messages messages;

    RetailImport(StageLines stageLines, LoadMasters loadMasters, LoadInvoices loadInvoices, Reconciliation reconciliation, OrdersDesk orders, Messages messages) {
        this.stageLines = stageLines;
        this.loadMasters = loadMasters;
        this.loadInvoices = loadInvoices;
        this.reconciliation = reconciliation;
        this.orders = orders;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TypeName> types(String mapping) {
        return List.of(ACCOUNTS, PRODUCTS, ORDERS, RETURNS);
    }

    @Override
    public Preview preview(Tables.Content file, ImportWish wish) throws IOException {
        return RetailPreview.of(file.open(), messages, wish.actor().locale());
    }

    @Override
    public void run(UploadedFile file, JobRun run) throws IOException {
        var progress = run.checkpoint(RetailProgress.class).orElse(RetailProgress.BEGINNING);
        while (progress.phase() != Phase.FINISH) progress = phase(progress, file, run);
        reconciliation.clearStage(file.importId());
    }

    /** Carries one phase to its end and begins the next. */
    private RetailProgress phase(RetailProgress progress, UploadedFile file, JobRun run) throws IOException {
        return switch (progress.phase()) {
            case STAGE -> next(run, stageLines.stage(progress, file, run), Phase.NUMBER);
            case NUMBER -> next(run, stageLines.number(progress, run), Phase.PRODUCTS);
            case PRODUCTS -> next(run, loadMasters.products(progress, run), Phase.ACCOUNTS);
            case ACCOUNTS -> next(run, loadMasters.accounts(progress, run), Phase.INVOICES);
            case INVOICES -> next(run, loadInvoices.load(progress, run), Phase.VALUES);
            case VALUES -> {
                orders.refreshAllValues();
                yield next(run, progress, Phase.REPORT);
            }
            case REPORT -> {
                reconciliation.report(run, progress.tally());
                yield next(run, progress, Phase.FINISH);
            }
            case FINISH -> progress;
        };
    }

    private static RetailProgress next(JobRun run, RetailProgress done, Phase phase) {
        var begun = done.begin(phase);
        run.step(() -> new JobRun.Reached(0, 0, begun));
        return begun;
    }
}
