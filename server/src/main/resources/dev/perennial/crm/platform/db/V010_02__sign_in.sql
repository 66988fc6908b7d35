-- How people and programs come in.
create table platform.sessions (
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
    device       text,
    address      text,
    last_seen_at timestamptz,
    expires_at   timestamptz,
    ended_at     timestamptz
);
create index on platform.sessions (created_at desc, id desc) where deleted_at is null;
create index on platform.sessions (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.sessions (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.sessions using gin (search);
create index on platform.sessions (owner) where ended_at is null;
create index on platform.sessions (expires_at);

create table platform.tokens (
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
    name         text,
    name_folded  text,
    name_sort    bytea,
    read_only    boolean,
    types        text[],
    last_seen_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz
);
create index on platform.tokens (created_at desc, id desc) where deleted_at is null;
create index on platform.tokens (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.tokens (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.tokens using gin (search);
create index on platform.tokens (name_sort, id);
create index on platform.tokens (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

-- What a cookie or a bearer token must hash to (SHA-256); the secret itself is never stored.
create table platform.session_keys (
    hash    bytea primary key,
    session uuid not null unique references platform.sessions on delete cascade
);
create table platform.token_keys (
    hash  bytea primary key,
    token uuid not null unique references platform.tokens on delete cascade
);

-- Failed attempts by account and by address; survives a restart so that restarting is no way round it.
create table platform.attempts (
    subject      text primary key,
    failures     integer not null,
    last_at      timestamptz not null,
    barred_until timestamptz
);

create table platform.sign_ins (
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
    username text,
    outcome  text,
    address  text,
    device   text
);
create index on platform.sign_ins (created_at desc, id desc) where deleted_at is null;
create index on platform.sign_ins (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.sign_ins (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.sign_ins using gin (search);
