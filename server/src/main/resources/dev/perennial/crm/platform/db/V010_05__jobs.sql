-- Work in the background: what everybody may see of a job, and beside it what only its runner needs.
create table platform.jobs (
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
    kind         text,
    title        text,
    title_folded text,
    title_sort   bytea,
    state        text,
    total        bigint,
    done         bigint,
    rejected     bigint,
    rate         numeric,
    started_at   timestamptz,
    eta          timestamptz,
    finished_at  timestamptz,
    failure      text,
    files        text[]
);
create index on platform.jobs (created_at desc, id desc) where deleted_at is null;
create index on platform.jobs (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.jobs (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.jobs using gin (search);
create index on platform.jobs (title_sort, id);
create index on platform.jobs (title_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.jobs (created_at) where state in ('QUEUED', 'RUNNING');

create table platform.jobs_figures (
    id     uuid primary key,
    parent uuid not null references platform.jobs on delete cascade,
    no     bigint not null,
    name   text,
    value  text
);
create index on platform.jobs_figures (parent, no);

create table platform.job_runs (
    job          uuid primary key references platform.jobs on delete cascade,
    locale       text,
    parameters   jsonb,
    checkpoint   jsonb,
    stop_asked   boolean not null default false,
    runner       uuid,
    heartbeat_at timestamptz
);
