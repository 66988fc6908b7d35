-- The parcel of a case, what its remedy cost, and when the goods were picked.
alter table service.cases rename column fulfilment_shipment to fulfilment_parcel_shipment;
alter table service.cases rename column fulfilment_courier to fulfilment_parcel_courier;
alter table service.cases rename column fulfilment_tracking_number to fulfilment_parcel_tracking_number;
alter table service.cases rename column fulfilment_shipped_at to fulfilment_parcel_shipped_at;
alter table service.cases
    add column fulfilment_cost_amount numeric,
    add column fulfilment_cost_currency text,
    add column fulfilment_picked_at timestamptz;

create table service.verification_calls (
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
    record uuid,
    customer uuid,
    closed_by uuid,
    recorded_score bigint,
    score bigint,
    comment text,
    state text,
    called_by uuid,
    called_at timestamptz
);

create index verification_calls_newest on service.verification_calls (created_at desc, id desc) where deleted_at is null;
create index verification_calls_of_owner on service.verification_calls (owner, created_at desc, id desc) where deleted_at is null;
create index verification_calls_of_unit on service.verification_calls (unit, created_at desc, id desc) where deleted_at is null;
create index verification_calls_search on service.verification_calls using gin (search);
create index verification_calls_by_number on service.verification_calls (number_sort, id);
create index verification_calls_number_prefix on service.verification_calls (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index verification_calls_of_case on service.verification_calls (record) where deleted_at is null;

create table service.corrective_actions (
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
    subject text,
    subject_folded text,
    subject_sort bytea,
    plan text,
    responsible uuid,
    due_on date,
    cause uuid,
    product uuid,
    batch text,
    packer uuid,
    courier text,
    state text,
    done_at timestamptz,
    done_by uuid,
    done_note text
);

create index corrective_actions_newest on service.corrective_actions (created_at desc, id desc) where deleted_at is null;
create index corrective_actions_of_owner on service.corrective_actions (owner, created_at desc, id desc) where deleted_at is null;
create index corrective_actions_of_unit on service.corrective_actions (unit, created_at desc, id desc) where deleted_at is null;
create index corrective_actions_search on service.corrective_actions using gin (search);
create index corrective_actions_by_subject on service.corrective_actions (subject_sort, id);
create index corrective_actions_subject_prefix on service.corrective_actions (subject_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index corrective_actions_number_taken on service.corrective_actions (number) where deleted_at is null;
create index corrective_actions_of_cause on service.corrective_actions (cause) where deleted_at is null;
