create schema if not exists fulfilment;

create table fulfilment.warehouses (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, name text, name_folded text, name_sort bytea, address text, active boolean
);
create index warehouses_newest on fulfilment.warehouses (created_at desc, id desc) where deleted_at is null;
create index warehouses_of_owner on fulfilment.warehouses (owner, created_at desc, id desc) where deleted_at is null;
create index warehouses_of_unit on fulfilment.warehouses (unit, created_at desc, id desc) where deleted_at is null;
create index warehouses_search on fulfilment.warehouses using gin (search);
create index warehouses_by_name on fulfilment.warehouses (name_sort, id);
create index warehouses_name_prefix on fulfilment.warehouses (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index warehouses_number_taken on fulfilment.warehouses (number) where deleted_at is null;

-- The balances can never be in the red, whoever writes them.
create table fulfilment.stock_items (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    product uuid, warehouse uuid, on_hand numeric, reserved numeric, available numeric,
    check (reserved >= 0 and available >= 0 and on_hand = reserved + available)
);
create index stock_items_newest on fulfilment.stock_items (created_at desc, id desc) where deleted_at is null;
create index stock_items_of_owner on fulfilment.stock_items (owner, created_at desc, id desc) where deleted_at is null;
create index stock_items_of_unit on fulfilment.stock_items (unit, created_at desc, id desc) where deleted_at is null;
create index stock_items_search on fulfilment.stock_items using gin (search);
create unique index stock_items_of_product on fulfilment.stock_items (product, warehouse) where deleted_at is null;
create index stock_items_of_warehouse on fulfilment.stock_items (warehouse, created_at desc, id desc) where deleted_at is null;

create table fulfilment.stock_items_batches (
    id uuid primary key, parent uuid not null, no bigint not null,
    batch text, on_hand numeric check (on_hand >= 0)
);
create index stock_items_batches_of_parent on fulfilment.stock_items_batches (parent, no);

create table fulfilment.stock_movements (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    product uuid, batch text, quantity numeric check (quantity > 0),
    from_place text, from_warehouse uuid, to_place text, to_warehouse uuid,
    moved_at timestamptz, reason text, record_type text, record_id uuid
);
create index stock_movements_newest on fulfilment.stock_movements (created_at desc, id desc) where deleted_at is null;
create index stock_movements_of_owner on fulfilment.stock_movements (owner, created_at desc, id desc) where deleted_at is null;
create index stock_movements_of_unit on fulfilment.stock_movements (unit, created_at desc, id desc) where deleted_at is null;
create index stock_movements_search on fulfilment.stock_movements using gin (search);
create index stock_movements_of_product on fulfilment.stock_movements (product, created_at desc, id desc) where deleted_at is null;
create index stock_movements_of_record on fulfilment.stock_movements (record_id) where record_id is not null;

create table fulfilment.reservations (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, product uuid, quantity numeric,
    record_type text, record_id uuid, expires_at timestamptz, state text, outbound_order uuid, ending_at timestamptz, ending_why text
);
create index reservations_newest on fulfilment.reservations (created_at desc, id desc) where deleted_at is null;
create index reservations_of_owner on fulfilment.reservations (owner, created_at desc, id desc) where deleted_at is null;
create index reservations_of_unit on fulfilment.reservations (unit, created_at desc, id desc) where deleted_at is null;
create index reservations_search on fulfilment.reservations using gin (search);
create index reservations_by_number on fulfilment.reservations (number_sort, id);
create index reservations_number_prefix on fulfilment.reservations (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index reservations_number_taken on fulfilment.reservations (number) where deleted_at is null;
create index reservations_held_for on fulfilment.reservations (record_id, product) where state = 'HELD' and deleted_at is null;
create index reservations_overdue on fulfilment.reservations (expires_at) where state = 'HELD' and deleted_at is null;
create index reservations_of_product on fulfilment.reservations (product, created_at desc, id desc) where deleted_at is null;
create index reservations_of_outbound_order on fulfilment.reservations (outbound_order) where outbound_order is not null;

create table fulfilment.reservations_parts (
    id uuid primary key, parent uuid not null, no bigint not null,
    warehouse uuid, quantity numeric
);
create index reservations_parts_of_parent on fulfilment.reservations_parts (parent, no);

create table fulfilment.outbound_orders (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, record_type text, record_id uuid, "order" uuid, customer uuid, status text,
    consignee_name text, consignee_phone text, consignee_address text,
    progress_released_at timestamptz, progress_picked_at timestamptz, progress_picked_by uuid, progress_shipped_at timestamptz, progress_shipped_by uuid,
    progress_ended_at timestamptz, progress_reason text
);
create index outbound_orders_newest on fulfilment.outbound_orders (created_at desc, id desc) where deleted_at is null;
create index outbound_orders_of_owner on fulfilment.outbound_orders (owner, created_at desc, id desc) where deleted_at is null;
create index outbound_orders_of_unit on fulfilment.outbound_orders (unit, created_at desc, id desc) where deleted_at is null;
create index outbound_orders_search on fulfilment.outbound_orders using gin (search);
create index outbound_orders_by_number on fulfilment.outbound_orders (number_sort, id);
create index outbound_orders_number_prefix on fulfilment.outbound_orders (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index outbound_orders_number_taken on fulfilment.outbound_orders (number) where deleted_at is null;
create index outbound_orders_by_status on fulfilment.outbound_orders (status, created_at desc, id desc) where deleted_at is null;
create index outbound_orders_of_record on fulfilment.outbound_orders (record_id) where deleted_at is null;
create index outbound_orders_of_order on fulfilment.outbound_orders ("order") where deleted_at is null and "order" is not null;
create index outbound_orders_of_customer on fulfilment.outbound_orders (customer, created_at desc, id desc) where deleted_at is null;

create table fulfilment.outbound_orders_lines (
    id uuid primary key, parent uuid not null, no bigint not null,
    product uuid, batch text, warehouse uuid, quantity numeric, picked numeric
);
create index outbound_orders_lines_of_parent on fulfilment.outbound_orders_lines (parent, no);
create index outbound_orders_lines_of_product on fulfilment.outbound_orders_lines (product, warehouse);

create table fulfilment.shipments (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, outbound_order uuid, "order" uuid, record_type text, record_id uuid, customer uuid,
    courier text, tracking_number text, packer uuid, shipped_at timestamptz,
    consignee_name text, consignee_phone text, consignee_address text
);
create index shipments_newest on fulfilment.shipments (created_at desc, id desc) where deleted_at is null;
create index shipments_of_owner on fulfilment.shipments (owner, created_at desc, id desc) where deleted_at is null;
create index shipments_of_unit on fulfilment.shipments (unit, created_at desc, id desc) where deleted_at is null;
create index shipments_search on fulfilment.shipments using gin (search);
create index shipments_by_number on fulfilment.shipments (number_sort, id);
create index shipments_number_prefix on fulfilment.shipments (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index shipments_number_taken on fulfilment.shipments (number) where deleted_at is null;
create index shipments_latest on fulfilment.shipments (shipped_at desc, id desc) where deleted_at is null;
create index shipments_latest_of_owner on fulfilment.shipments (owner, shipped_at desc, id desc) where deleted_at is null;
create index shipments_latest_of_unit on fulfilment.shipments (unit, shipped_at desc, id desc) where deleted_at is null;
create index shipments_of_customer on fulfilment.shipments (customer, shipped_at desc, id desc) where deleted_at is null;
create index shipments_of_order on fulfilment.shipments ("order", shipped_at desc, id desc) where deleted_at is null;
create index shipments_of_outbound_order on fulfilment.shipments (outbound_order) where outbound_order is not null;
create index shipments_of_record on fulfilment.shipments (record_id) where record_id is not null;
create index shipments_by_tracking_number on fulfilment.shipments (lower(normalize(tracking_number, NFKC)) text_pattern_ops);

create table fulfilment.shipments_lines (
    id uuid primary key, parent uuid not null, no bigint not null,
    product uuid, batch text, quantity numeric
);
create index shipments_lines_of_parent on fulfilment.shipments_lines (parent, no);
create index shipments_lines_of_product on fulfilment.shipments_lines (product, batch);

create table fulfilment.couriers (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    code text, name text, name_folded text, name_sort bytea, tracking_page text, active boolean, number_form_prefixes text[], number_form_shortest bigint, number_form_longest bigint
);
create index couriers_newest on fulfilment.couriers (created_at desc, id desc) where deleted_at is null;
create index couriers_of_owner on fulfilment.couriers (owner, created_at desc, id desc) where deleted_at is null;
create index couriers_of_unit on fulfilment.couriers (unit, created_at desc, id desc) where deleted_at is null;
create index couriers_search on fulfilment.couriers using gin (search);
create index couriers_by_name on fulfilment.couriers (name_sort, id);
create index couriers_name_prefix on fulfilment.couriers (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index couriers_code_taken on fulfilment.couriers (code) where deleted_at is null;

create table fulfilment.substitutes (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    product uuid, substitute uuid, rank bigint, note text
);
create index substitutes_newest on fulfilment.substitutes (created_at desc, id desc) where deleted_at is null;
create index substitutes_of_owner on fulfilment.substitutes (owner, created_at desc, id desc) where deleted_at is null;
create index substitutes_of_unit on fulfilment.substitutes (unit, created_at desc, id desc) where deleted_at is null;
create index substitutes_search on fulfilment.substitutes using gin (search);
create unique index substitutes_once on fulfilment.substitutes (product, substitute) where deleted_at is null;
create index substitutes_of_substitute on fulfilment.substitutes (substitute, created_at desc, id desc) where deleted_at is null;
