-- The rules by which the house decides: one row for each version of a table.
create table platform.decision_tables (
    id          uuid primary key,
    version     bigint not null default 1,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    owner       uuid,
    unit        uuid,
    deleted_at  timestamptz,
    custom      jsonb not null default '{}',
    search      tsvector,
    name        text,
    name_folded text,
    name_sort   bytea,
    key         text,
    revision    bigint,
    state       text,
    xml         text,
    activation_at     timestamptz,
    activation_by     uuid,
    activation_origin text,
    edition     text
);
create index on platform.decision_tables (created_at desc, id desc) where deleted_at is null;
create index on platform.decision_tables (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.decision_tables (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.decision_tables using gin (search);
create index on platform.decision_tables (name_sort, id);
create index on platform.decision_tables (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index decision_tables_edition_taken on platform.decision_tables (edition) where deleted_at is null;
create unique index decision_tables_one_active on platform.decision_tables (key) where state = 'ACTIVE' and deleted_at is null;

create table platform.decision_tables_test_cases (
    id       uuid primary key,
    parent   uuid not null references platform.decision_tables on delete cascade,
    no       bigint not null,
    name     text,
    inputs   text,
    expected text
);
create index on platform.decision_tables_test_cases (parent, no);
