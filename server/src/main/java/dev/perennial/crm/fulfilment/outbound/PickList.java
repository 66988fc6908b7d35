package dev.perennial.crm.fulfilment.outbound;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.WRONG_ITEM;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.WRONG_QUANTITY;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.ProductsDesk.Codes;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a picker took off the shelves, compared with what he was to take. */
record PickList(List<Scan> scans, Function<ProductId, Codes> codes) {

    /**
     * One thing taken for one line.
     *
     * @param line the line's id or its number
     * @param scanned the product's number or barcode
     * @param batch the batch that was really taken; null when it is the one on the order
     */
    public record Scan(@Required String line, @Required String scanned, @Required BigDecimal quantity, @MaxLength(60) String batch) {}

    /** The lines with what was picked of them; refuses the wrong item and quantities that are not the whole line. */
    List<OutboundLine> on(List<OutboundLine> lines) {
        if (scans.isEmpty()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("lines", "fulfilment.NOTHING_PICKED")));
        var after = new ArrayList<>(lines);
        for (var i = 0; i < scans.size(); i++) {
            var scan = scans.get(i);
            var at = place(after, scan.line().strip(), "lines/" + i + "/line");
            var line = after.get(at);
            refuseWrong(line, scan);
            after.set(at, line.picked(scan.batch()));
        }
        return after;
    }

    private void refuseWrong(OutboundLine line, Scan scan) {
        var wanted = codes.apply(line.product());
        if (!wanted.answersTo(scan.scanned())) throw Refused.because(WRONG_ITEM, line.no(), scan.scanned(), wanted.number());
        if (scan.quantity().compareTo(line.quantity()) != 0) throw Refused.because(WRONG_QUANTITY, line.no(), scan.quantity(), line.quantity());
    }

    private static int place(List<OutboundLine> lines, String named, String path) {
        for (var i = 0; i < lines.size(); i++) if (String.valueOf(lines.get(i).id()).equalsIgnoreCase(named) || String.valueOf(lines.get(i).no()).equals(named)) return i;
        throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path, "fulfilment.NO_SUCH_LINE")));
    }
}
