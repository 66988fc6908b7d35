package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.fulfilment.stock.Place;
import dev.perennial.crm.fulfilment.stock.Quantities;
import dev.perennial.crm.fulfilment.stock.StockLedger;
import dev.perennial.crm.fulfilment.warehouse.Warehouses;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Takes in what a customer sent back of a parcel: good goods lie free in the warehouse again, spoiled ones are scrapped. */
public record TakeBackShipment(@Required ShipmentId parcel, @Required ProductId product, @Required BigDecimal quantity, @Required WarehouseId warehouse, @MaxLength(60) String batch, boolean spoiled,
        @MaxLength(500) String note) implements Verb<Shipment> {

    @Component
    static class Handler implements VerbHandler<TakeBackShipment, Shipment> {

        private final Shipments shipments;
        private final SentBack sentBack;
        private final StockLedger ledger;
        private final Warehouses warehouses;

        Handler(Shipments shipments, SentBack sentBack, StockLedger ledger, Warehouses warehouses) {
            this.shipments = shipments;
            this.sentBack = sentBack;
            this.ledger = ledger;
            this.warehouses = warehouses;
        }

        @Override
        public Shipment handle(TakeBackShipment verb, Actor by) {
            Quantities.refuseNothing(verb.quantity());
            warehouses.get(verb.warehouse()).refuseClosed();
            var parcel = shipments.get(verb.parcel());
            parcel.refuseMoreThanSent(verb.product(), verb.quantity(), sentBack.of(parcel.id(), verb.product()));

            var to = verb.spoiled() ? Place.SCRAP : Place.free(verb.warehouse());
            ledger.move(verb.product(), Quantities.batch(verb.batch()), verb.quantity(), Place.CUSTOMER, to, new StockLedger.Because(verb.note(), RecordRef.of("fulfilment/shipments", parcel.id().value())));
            return parcel;
        }
    }
}
