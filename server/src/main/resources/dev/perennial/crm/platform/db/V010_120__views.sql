-- Ways of looking at the records of one type, kept under a name.
create table platform.views (
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
    kind        text,
    shared      text not null default 'PRIVATE',
    team        uuid,
    filter      text,
    look_sort    text,
    look_group   text,
    look_by      text,
    look_totals  text[],
    look_density text,
    look_frozen  bigint
);
create index on platform.views (created_at desc, id desc) where deleted_at is null;
create index on platform.views (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.views (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.views using gin (search);
create index on platform.views (name_sort, id);
create index on platform.views (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.views (type, name_sort) where deleted_at is null;

create table platform.views_columns (
    id     uuid primary key,
    parent uuid not null references platform.views on delete cascade,
    no     bigint not null,
    path   text,
    width  bigint
);
create index on platform.views_columns (parent, no);

-- What each user made of the views that he sees.
create table platform.view_choices (
    owner  uuid not null,
    view   uuid not null references platform.views on delete cascade,
    type   text not null,
    pinned boolean not null default false,
    first  boolean not null default false,
    primary key (owner, view)
);
create index on platform.view_choices (owner, type);
create unique index view_choices_one_first on platform.view_choices (owner, type) where first;
