create schema if not exists orders;

create table orders.sales_orders (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    number text,
    number_folded text,
    number_sort bytea,
    customer uuid,
    channel text,
    ordered_at timestamptz,
    status text,
    ship_to_consignee text,
    ship_to_phone text,
    ship_to_address text,
    progress_confirmed_at timestamptz,
    progress_delivered_at timestamptz,
    progress_cancelled_at timestamptz,
    progress_cancel_reason text,
    total_amount numeric,
    total_currency text
);

create index sales_orders_newest on orders.sales_orders (created_at desc, id desc) where deleted_at is null;
create index sales_orders_of_owner on orders.sales_orders (owner, created_at desc, id desc) where deleted_at is null;
create index sales_orders_of_unit on orders.sales_orders (unit, created_at desc, id desc) where deleted_at is null;
create index sales_orders_search on orders.sales_orders using gin (search);
create index sales_orders_by_number on orders.sales_orders (number_sort, id);
create index sales_orders_number_prefix on orders.sales_orders (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index sales_orders_number_taken on orders.sales_orders (number) where deleted_at is null;
create index sales_orders_latest on orders.sales_orders (ordered_at desc, id desc) where deleted_at is null;
create index sales_orders_latest_of_owner on orders.sales_orders (owner, ordered_at desc, id desc) where deleted_at is null;
create index sales_orders_latest_of_unit on orders.sales_orders (unit, ordered_at desc, id desc) where deleted_at is null;
create index sales_orders_of_customer on orders.sales_orders (customer, ordered_at desc, id desc) where deleted_at is null;

create table orders.sales_orders_lines (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    product uuid,
    batch text,
    quantity numeric,
    unit_price_amount numeric,
    unit_price_currency text,
    amount_amount numeric,
    amount_currency text
);

create index sales_orders_lines_of_parent on orders.sales_orders_lines (parent, no);
create index sales_orders_lines_of_product on orders.sales_orders_lines (product);

create table orders.returns (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    number text,
    number_folded text,
    number_sort bytea,
    customer uuid,
    "order" uuid,
    returned_at timestamptz,
    reason text,
    note text,
    total_amount numeric,
    total_currency text
);

create index returns_newest on orders.returns (created_at desc, id desc) where deleted_at is null;
create index returns_of_owner on orders.returns (owner, created_at desc, id desc) where deleted_at is null;
create index returns_of_unit on orders.returns (unit, created_at desc, id desc) where deleted_at is null;
create index returns_search on orders.returns using gin (search);
create index returns_by_number on orders.returns (number_sort, id);
create index returns_number_prefix on orders.returns (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index returns_number_taken on orders.returns (number) where deleted_at is null;
create index returns_latest on orders.returns (returned_at desc, id desc) where deleted_at is null;
create index returns_latest_of_owner on orders.returns (owner, returned_at desc, id desc) where deleted_at is null;
create index returns_latest_of_unit on orders.returns (unit, returned_at desc, id desc) where deleted_at is null;
create index returns_of_customer on orders.returns (customer, returned_at desc, id desc) where deleted_at is null;
create index returns_of_order on orders.returns ("order") where deleted_at is null and "order" is not null;

create table orders.returns_lines (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    product uuid,
    batch text,
    quantity numeric,
    unit_price_amount numeric,
    unit_price_currency text,
    amount_amount numeric,
    amount_currency text
);

create index returns_lines_of_parent on orders.returns_lines (parent, no);
create index returns_lines_of_product on orders.returns_lines (product);
