package dev.perennial.crm.service.cases;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.finance.FinanceDesk;
import dev.perennial.crm.finance.NewCost;
import dev.perennial.crm.fulfilment.Consignee;
import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a case asks of finance, warehouse and shipping; asked twice for the same decision, it is done once. */
@Component
class Outbound {

    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final TypeName APPROVALS = TypeName.of("finance/approvals");
    private static final TypeName OUTBOUND_ORDERS = TypeName.of("fulfilment/outbound-orders");
    private static final TypeName SHIPMENTS = TypeName.of("fulfilment/shipments");
    private static final String UNNAMED = "–";

    private final FulfilmentDesk fulfilment;
    private final FinanceDesk finance;
    private final RecordReader reader;

    Outbound(FulfilmentDesk fulfilment, FinanceDesk finance, RecordReader reader) {
        this.fulfilment = fulfilment;
        this.finance = finance;
        this.reader = reader;
    }

    /** The goods go to the consignee of the order, who need not be the customer. */
    OutboundOrderId issue(Case decided) {
        var shipTo = decided.reference().shipTo();
        var line = new NewOutboundOrder.Line(Remedies.goods(decided), null, Remedies.quantity(decided));
        return fulfilment.issue(new NewOutboundOrder(decided.ref(), decided.reference().order(), decided.customer(), new Consignee(shipTo.consignee(), shipTo.phone(), shipTo.address()), List.of(line)),
                Remedies.key(decided, "issue"));
    }

    ApprovalId requestApproval(Case decided) {
        return finance.request(decided.ref(), decided.decision().amount(), decided.decision().by(), reason(decided), Remedies.key(decided, "approval"));
    }

    /** Releases the goods, if there are any, books what the decision costs, and answers with it. */
    Money release(Case approved) {
        if (approved.fulfilment().outboundOrder() != null) fulfilment.releaseForPicking(approved.fulfilment().outboundOrder());
        var cost = cost(approved);
        finance.book(new NewCost(approved.ref(), reason(approved), cost, approved.reference().product(), approved.reference().batch()), Remedies.key(approved, "cost"));
        return cost;
    }

    /** Frees goods and value of a decision that is not carried out, and answers with the reason: as given, else as finance gave it. */
    String callOff(Case decided, String given) {
        var approval = decided.fulfilment().approval();
        var refusal = approval == null ? null : reader.find(APPROVALS, approval.value(), House.ACTOR).map(found -> found.values().text("refusal")).orElse(null);
        var reason = given != null && !given.isBlank() ? given : refusal == null ? UNNAMED : refusal;
        end(decided, reason);
        return reason;
    }

    /** Calls off whatever is under way for the case; goods that have left the house are past calling off. */
    void end(Case about, String reason) {
        fulfilment.release(about.ref(), reason);
        finance.withdraw(about.ref(), reason);
        var order = about.fulfilment().outboundOrder();
        if (order == null) return;
        switch (reader.find(OUTBOUND_ORDERS, order.value(), House.ACTOR).map(found -> found.values().text("status")).orElse("")) {
            case "AWAITING_APPROVAL" -> fulfilment.refuse(order, reason);
            case "RELEASED", "PICKED" -> fulfilment.cancel(order, reason);
            default -> { }
        }
    }

    Fulfilment shipped(Case about) {
        var filter = "outboundOrder eq '" + about.fulfilment().outboundOrder().value() + "'";
        var parcel = reader.list(SHIPMENTS, ListRequest.NEWEST.filtered(filter).page(1, null), House.ACTOR).items().stream().findFirst()
                .orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, SHIPMENTS, about.number()));
        var pickedAt = reader.find(OUTBOUND_ORDERS, about.fulfilment().outboundOrder().value(), House.ACTOR).map(order -> (Instant) order.values().get("progress/pickedAt")).orElse(null);
        return about.fulfilment().shipped(pickedAt, new Fulfilment.Parcel(new ShipmentId(parcel.id()), parcel.values().text("courier"), parcel.values().text("trackingNumber"), (Instant) parcel.values().get("shippedAt")));
    }

    /** Goods cost what they cost us; money costs its amount. */
    private Money cost(Case approved) {
        var given = approved.decision().amount();
        if (approved.decision().remedy() != Remedy.REPLACE) return given;
        return reader.find(PRODUCTS, Remedies.goods(approved).value(), House.ACTOR).map(Outbound::unitCost).map(cost -> cost.times(Remedies.quantity(approved))).orElse(given);
    }

    private static Money unitCost(Stored product) {
        return (Money) product.values().get("cost");
    }

    private static String reason(Case about) {
        return about.assessment().reason() == null ? about.subject() : about.assessment().reason();
    }
}
