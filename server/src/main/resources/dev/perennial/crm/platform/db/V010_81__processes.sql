-- What the house keeps beside the engine's own tables, which WorkflowTables makes.
create table workflow.instances (
    id           text primary key,
    definition   uuid not null,
    key          text not null,
    record_type  text not null,
    record_id    uuid not null,
    business_key text,
    starter      uuid,
    state        text not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    reason       text
);
create index on workflow.instances (record_type, record_id, started_at desc);
create unique index on workflow.instances (key, business_key) where business_key is not null;

create table workflow.handed_tasks (
    step        text primary key,
    instance    text not null,
    activity    text not null,
    record_type text not null,
    record_id   uuid not null,
    verbs       text[] not null,
    task        uuid not null
);
create index on workflow.handed_tasks (record_type, record_id);
create index on workflow.handed_tasks (task);
create index on workflow.handed_tasks (instance);

create table workflow.messages (
    instance text not null,
    name     text not null,
    primary key (instance, name)
);

create table workflow.deployed_definitions (
    definition uuid primary key,
    engine_id  text not null unique
);

-- Which definition of ours was planted last under a key, so that each is planted once.
create table workflow.planted (
    key         text primary key,
    fingerprint text not null
);

-- Work is taken up by age, one after the other within an instance.
create index on workflow.act_ru_job (process_instance_id_, create_time_, id_);

create table platform.process_definitions (
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
    key          text,
    name         text,
    name_folded  text,
    name_sort    bytea,
    edition      bigint,
    state        text,
    about        text,
    deployed_at  timestamptz,
    deployed_by  uuid,
    xml          text
);
create index on platform.process_definitions (created_at desc, id desc) where deleted_at is null;
create index on platform.process_definitions (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.process_definitions (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.process_definitions using gin (search);
create index on platform.process_definitions (name_sort, id);
create index on platform.process_definitions (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.process_definitions (key) where state = 'ACTIVE' and deleted_at is null;

create table platform.process_incidents (
    id             uuid primary key,
    version        bigint not null default 1,
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    owner          uuid,
    unit           uuid,
    deleted_at     timestamptz,
    custom         jsonb not null default '{}',
    search         tsvector,
    title          text,
    title_folded   text,
    title_sort     bytea,
    definition     uuid,
    activity       text,
    record_type    text,
    record_id      uuid,
    state          text,
    happened_at    timestamptz,
    code           text,
    message        text,
    resolved_at    timestamptz,
    place_instance text,
    place_job      text
);
create index on platform.process_incidents (created_at desc, id desc) where deleted_at is null;
create index on platform.process_incidents (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.process_incidents (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.process_incidents using gin (search);
create index on platform.process_incidents (title_sort, id);
create index on platform.process_incidents (title_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.process_incidents (place_instance) where state = 'OPEN';
