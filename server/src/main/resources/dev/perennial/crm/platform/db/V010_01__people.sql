-- Who works here, where they stand and what they may do.
create schema if not exists platform;

create table platform.departments (
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
    parent      uuid
);
create index on platform.departments (created_at desc, id desc) where deleted_at is null;
create index on platform.departments (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.departments (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.departments using gin (search);
create index on platform.departments (name_sort, id);
create index on platform.departments (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.departments (parent);

create table platform.teams (
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
    members     uuid[]
);
create index on platform.teams (created_at desc, id desc) where deleted_at is null;
create index on platform.teams (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.teams (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.teams using gin (search);
create index on platform.teams (name_sort, id);
create index on platform.teams (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table platform.roles (
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
    name          text,
    name_folded   text,
    name_sort     bytea,
    description   text,
    administrator boolean
);
create unique index roles_name_key on platform.roles (name) where deleted_at is null;
create index on platform.roles (created_at desc, id desc) where deleted_at is null;
create index on platform.roles (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.roles (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.roles using gin (search);
create index on platform.roles (name_sort, id);
create index on platform.roles (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table platform.roles_grants (
    id     uuid primary key,
    parent uuid not null references platform.roles on delete cascade,
    no     bigint not null,
    type   text,
    action text,
    scope  text
);
create index on platform.roles_grants (parent, no);

create table platform.roles_verb_grants (
    id     uuid primary key,
    parent uuid not null references platform.roles on delete cascade,
    no     bigint not null,
    type   text,
    verb   text
);
create index on platform.roles_verb_grants (parent, no);

create table platform.roles_masks (
    id     uuid primary key,
    parent uuid not null references platform.roles on delete cascade,
    no     bigint not null,
    type   text,
    path   text,
    mode   text
);
create index on platform.roles_masks (parent, no);

create table platform.users (
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
    username         text,
    name             text,
    name_folded      text,
    name_sort        bytea,
    email            text,
    department       uuid,
    teams            uuid[],
    roles            uuid[],
    active           boolean,
    locale           text,
    zone             text,
    absence_from     date,
    absence_to       date,
    absence_delegate uuid
);
create unique index users_username_key on platform.users (username) where deleted_at is null;
create index on platform.users (created_at desc, id desc) where deleted_at is null;
create index on platform.users (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.users (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.users using gin (search);
create index on platform.users (name_sort, id);
create index on platform.users (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.users (department);
create index on platform.users using gin (roles);
create index on platform.users using gin (teams);

-- Kept apart from the users so that no list, export or history can ever show a hash.
create table platform.passwords (
    "user"     uuid primary key references platform.users on delete cascade,
    hash       text not null,
    changed_at timestamptz not null
);
