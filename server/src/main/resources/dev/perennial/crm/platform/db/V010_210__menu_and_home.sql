-- Where record types are offered, and what stands on everybody's start page.
create table platform.menu_entries (
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
    type_folded text,
    type_sort   bytea,
    place       bigint,
    in_menu     boolean,
    in_create   boolean,
    on_home     boolean,
    opens_with  text,
    creates_with text
);
create index on platform.menu_entries (created_at desc, id desc) where deleted_at is null;
create index on platform.menu_entries (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.menu_entries (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.menu_entries using gin (search);
create index on platform.menu_entries (type_sort, id);
create index on platform.menu_entries (type_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.menu_entries (type) where deleted_at is null;

create table platform.home_panels (
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
    key         text,
    key_folded  text,
    key_sort    bytea,
    label_en    text,
    label_zh    text,
    view        text,
    place       bigint,
    drawn       text,
    grouped_by  text,
    measure     text
);
create index on platform.home_panels (created_at desc, id desc) where deleted_at is null;
create index on platform.home_panels (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.home_panels (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.home_panels using gin (search);
create index on platform.home_panels (key_sort, id);
create index on platform.home_panels (key_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.home_panels (key) where deleted_at is null;
