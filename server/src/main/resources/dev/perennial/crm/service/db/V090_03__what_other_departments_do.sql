-- What finance, warehouse and shipping do for a case, and the shipment that it is about.
alter table service.cases
    add column reference_shipment uuid,
    add column decision_substitute uuid,
    add column fulfilment_outbound_order uuid,
    add column fulfilment_approval uuid,
    add column fulfilment_approved_at timestamptz,
    add column fulfilment_shipment uuid,
    add column fulfilment_courier text,
    add column fulfilment_tracking_number text,
    add column fulfilment_shipped_at timestamptz;
alter table service.cases rename column decision_refused_because to decision_returned_because;
alter table service.cases alter column reference_dispatch_packer type uuid using reference_dispatch_packer::uuid;
create index cases_of_outbound_order on service.cases (fulfilment_outbound_order) where fulfilment_outbound_order is not null;
create index cases_of_approval on service.cases (fulfilment_approval) where fulfilment_approval is not null;
