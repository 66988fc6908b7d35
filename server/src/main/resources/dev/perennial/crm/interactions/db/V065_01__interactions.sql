create schema if not exists interactions;

create table interactions.interactions (
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
    channel text,
    direction text,
    customer uuid,
    candidates uuid[],
    "user" uuid,
    started_at timestamptz,
    ended_at timestamptz,
    subject text,
    subject_folded text,
    subject_sort bytea,
    body text,
    record_type text,
    record_id uuid,
    call_call_id text,
    call_from text,
    call_to text,
    call_state text,
    call_outcome text,
    call_answered_at timestamptz,
    call_cause text
);

create index interactions_newest on interactions.interactions (created_at desc, id desc) where deleted_at is null;
create index interactions_of_owner on interactions.interactions (owner, created_at desc, id desc) where deleted_at is null;
create index interactions_of_unit on interactions.interactions (unit, created_at desc, id desc) where deleted_at is null;
create index interactions_search on interactions.interactions using gin (search);
create index interactions_by_subject on interactions.interactions (subject_sort, id);
create index interactions_subject_prefix on interactions.interactions (subject_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index interactions_latest on interactions.interactions (started_at desc, id desc) where deleted_at is null;
create index interactions_latest_of_owner on interactions.interactions (owner, started_at desc, id desc) where deleted_at is null;
create index interactions_latest_of_unit on interactions.interactions (unit, started_at desc, id desc) where deleted_at is null;
create index interactions_of_customer on interactions.interactions (customer, started_at desc, id desc) where deleted_at is null;
create index interactions_of_record on interactions.interactions (record_id, started_at desc) where deleted_at is null;
create index interactions_of_user on interactions.interactions ("user", started_at desc, id desc) where deleted_at is null;
create unique index interactions_call_id_taken on interactions.interactions (call_call_id) where deleted_at is null;
