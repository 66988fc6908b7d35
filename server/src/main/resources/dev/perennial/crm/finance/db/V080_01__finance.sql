create schema if not exists finance;

create table finance.approvals (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, record_type text, record_id uuid, amount_amount numeric, amount_currency text, reason text,
    requested_by uuid, state text, decided_by uuid, decided_at timestamptz, refusal text
);
create index approvals_newest on finance.approvals (created_at desc, id desc) where deleted_at is null;
create index approvals_of_owner on finance.approvals (owner, created_at desc, id desc) where deleted_at is null;
create index approvals_of_unit on finance.approvals (unit, created_at desc, id desc) where deleted_at is null;
create index approvals_search on finance.approvals using gin (search);
create index approvals_by_number on finance.approvals (number_sort, id);
create index approvals_number_prefix on finance.approvals (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index approvals_number_taken on finance.approvals (number) where deleted_at is null;
create index approvals_by_state on finance.approvals (state, created_at desc, id desc) where deleted_at is null;
create index approvals_of_record on finance.approvals (record_id) where deleted_at is null;

create table finance.approval_limits (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    role uuid, up_to_amount numeric, up_to_currency text, four_eyes_above_amount numeric, four_eyes_above_currency text
);
create index approval_limits_newest on finance.approval_limits (created_at desc, id desc) where deleted_at is null;
create index approval_limits_of_owner on finance.approval_limits (owner, created_at desc, id desc) where deleted_at is null;
create index approval_limits_of_unit on finance.approval_limits (unit, created_at desc, id desc) where deleted_at is null;
create index approval_limits_search on finance.approval_limits using gin (search);
create index approval_limits_of_role on finance.approval_limits (role, created_at desc, id desc) where deleted_at is null;

create table finance.costs (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, record_type text, record_id uuid, reason text, amount_amount numeric, amount_currency text, booked_at timestamptz,
    product uuid, batch text, reverses uuid, reversed_by uuid
);
create index costs_newest on finance.costs (created_at desc, id desc) where deleted_at is null;
create index costs_of_owner on finance.costs (owner, created_at desc, id desc) where deleted_at is null;
create index costs_of_unit on finance.costs (unit, created_at desc, id desc) where deleted_at is null;
create index costs_search on finance.costs using gin (search);
create index costs_by_number on finance.costs (number_sort, id);
create index costs_number_prefix on finance.costs (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index costs_number_taken on finance.costs (number) where deleted_at is null;
create index costs_latest on finance.costs (booked_at desc, id desc) where deleted_at is null;
create index costs_of_record on finance.costs (record_id) where deleted_at is null;
create index costs_of_product on finance.costs (product, created_at desc, id desc) where deleted_at is null;

create table finance.courier_claims (
    id uuid primary key, version bigint not null,
    created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, updated_by uuid,
    owner uuid, unit uuid, deleted_at timestamptz, custom jsonb, search tsvector,
    number text, number_folded text, number_sort bytea, shipment_type text, shipment_id uuid, courier text, amount_amount numeric, amount_currency text,
    record_type text, record_id uuid, story text, state text, outcome_decided_at timestamptz, outcome_reason text, outcome_paid_amount numeric, outcome_paid_currency text, outcome_paid_at timestamptz
);
create index courier_claims_newest on finance.courier_claims (created_at desc, id desc) where deleted_at is null;
create index courier_claims_of_owner on finance.courier_claims (owner, created_at desc, id desc) where deleted_at is null;
create index courier_claims_of_unit on finance.courier_claims (unit, created_at desc, id desc) where deleted_at is null;
create index courier_claims_search on finance.courier_claims using gin (search);
create index courier_claims_by_number on finance.courier_claims (number_sort, id);
create index courier_claims_number_prefix on finance.courier_claims (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index courier_claims_number_taken on finance.courier_claims (number) where deleted_at is null;
create index courier_claims_of_shipment on finance.courier_claims (shipment_id) where deleted_at is null;
create index courier_claims_of_record on finance.courier_claims (record_id) where deleted_at is null;
