-- What the tenant makes himself: fields on any record type, and record types of his own, whose tables stand in a schema of their own.
create schema custom;

create table platform.custom_fields (
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
    type        text,
    key         text,
    key_folded  text,
    key_sort    bytea,
    kind        text,
    label_en    text,
    label_zh    text,
    help_en     text,
    help_zh     text,
    place       bigint,
    demands_required boolean,
    demands_unique   boolean,
    demands_searched boolean,
    demands_listed   boolean,
    limits_max_length bigint,
    limits_pattern    text,
    limits_preset     text,
    limits_highest    bigint,
    limits_prefix     text,
    linking_target     text,
    linking_reverse_en text,
    linking_reverse_zh text,
    address     text
);
create index on platform.custom_fields (created_at desc, id desc) where deleted_at is null;
create index on platform.custom_fields (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.custom_fields (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.custom_fields using gin (search);
create index on platform.custom_fields (key_sort, id);
create index on platform.custom_fields (key_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.custom_fields (address) where deleted_at is null;
create index on platform.custom_fields (type) where deleted_at is null;

create table platform.custom_fields_options (
    id     uuid primary key,
    parent uuid not null references platform.custom_fields on delete cascade,
    no     bigint not null,
    value  text,
    en     text,
    zh     text,
    colour text
);
create index on platform.custom_fields_options (parent, no);

create table platform.custom_types (
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
    plural        text,
    plural_folded text,
    plural_sort   bytea,
    one           text,
    many_en       text,
    many_zh       text,
    single_en     text,
    single_zh     text,
    naming_en     text,
    naming_zh     text,
    prefix        text,
    description   text
);
create index on platform.custom_types (created_at desc, id desc) where deleted_at is null;
create index on platform.custom_types (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.custom_types (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.custom_types using gin (search);
create index on platform.custom_types (plural_sort, id);
create index on platform.custom_types (plural_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.custom_types (plural) where deleted_at is null;

-- Counts the changes of definitions, so that every node notices one with a glance.
create table platform.tenant_generation (number bigint not null);
insert into platform.tenant_generation values (0);
