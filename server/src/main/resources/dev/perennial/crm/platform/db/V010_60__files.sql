-- Files that belong to records; their bytes lie in the folder of files under their hash.
create table platform.files (
    id           uuid primary key,
    version      bigint not null default 1,
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    owner        uuid,
    unit         uuid,
    deleted_at   timestamptz,
    custom       jsonb not null default '{}',
    search       tsvector,
    name         text,
    name_folded  text,
    name_sort    bytea,
    record_type  text,
    record_id    uuid,
    content_type text,
    size         bigint,
    hash         text
);
create index on platform.files (created_at desc, id desc) where deleted_at is null;
create index on platform.files (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.files (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.files using gin (search);
create index on platform.files (name_sort, id);
create index on platform.files (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.files (record_id, created_at, id) where deleted_at is null;
create index on platform.files (hash);
