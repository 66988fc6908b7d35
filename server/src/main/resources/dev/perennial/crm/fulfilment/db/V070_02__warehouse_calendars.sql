-- When a warehouse works, where it is not the house's standard calendar.
alter table fulfilment.warehouses add column calendar uuid;
