-- How records of a type are shown and filled in, by role and team.
create table platform.layouts (
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
    type        text,
    role        uuid,
    team        uuid,
    place       bigint
);
create index on platform.layouts (created_at desc, id desc) where deleted_at is null;
create index on platform.layouts (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.layouts (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.layouts using gin (search);
create index on platform.layouts (name_sort, id);
create index on platform.layouts (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.layouts (role, created_at desc, id desc) where deleted_at is null;
create index on platform.layouts (team, created_at desc, id desc) where deleted_at is null;

create table platform.layouts_tabs (
    id     uuid primary key,
    parent uuid not null references platform.layouts on delete cascade,
    no     bigint not null,
    key    text,
    en     text,
    zh     text
);
create index on platform.layouts_tabs (parent, no);

create table platform.layouts_sections (
    id        uuid primary key,
    parent    uuid not null references platform.layouts on delete cascade,
    no        bigint not null,
    key       text,
    tab       text,
    en        text,
    zh        text,
    columns   bigint,
    collapsed boolean,
    visible   text
);
create index on platform.layouts_sections (parent, no);

create table platform.layouts_fields (
    id        uuid primary key,
    parent    uuid not null references platform.layouts on delete cascade,
    no        bigint not null,
    path      text,
    section   text,
    visible   text,
    required  text,
    read_only text
);
create index on platform.layouts_fields (parent, no);

create table platform.layouts_related (
    id      uuid primary key,
    parent  uuid not null references platform.layouts on delete cascade,
    no      bigint not null,
    tab     text,
    type    text,
    by      text,
    filter  text,
    columns text[],
    sort    text,
    en      text,
    zh      text
);
create index on platform.layouts_related (parent, no);

create table platform.layouts_offers (
    id        uuid primary key,
    parent    uuid not null references platform.layouts on delete cascade,
    no        bigint not null,
    path      text,
    options   text[],
    condition text
);
create index on platform.layouts_offers (parent, no);

create table platform.layouts_checks (
    id        uuid primary key,
    parent    uuid not null references platform.layouts on delete cascade,
    no        bigint not null,
    path      text,
    condition text,
    en        text,
    zh        text
);
create index on platform.layouts_checks (parent, no);
