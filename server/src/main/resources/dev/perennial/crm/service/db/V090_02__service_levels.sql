create table service.sla_policies (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    name text,
    name_folded text,
    name_sort bytea,
    kind text,
    metric text,
    tier text,
    target bigint,
    calendar uuid,
    warn_percent bigint,
    active boolean
);

create index sla_policies_newest on service.sla_policies (created_at desc, id desc) where deleted_at is null;
create index sla_policies_of_owner on service.sla_policies (owner, created_at desc, id desc) where deleted_at is null;
create index sla_policies_of_unit on service.sla_policies (unit, created_at desc, id desc) where deleted_at is null;
create index sla_policies_search on service.sla_policies using gin (search);
create index sla_policies_by_name on service.sla_policies (name_sort, id);
create index sla_policies_name_prefix on service.sla_policies (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table service.sla_clocks (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    record_type text,
    record_id uuid,
    policy uuid,
    metric text,
    state text,
    target bigint,
    elapsed bigint,
    started_at timestamptz,
    running_since timestamptz,
    due_at timestamptz,
    warn_at timestamptz,
    warned_at timestamptz,
    breached_at timestamptz,
    ended_at timestamptz,
    calendar uuid
);

create index sla_clocks_newest on service.sla_clocks (created_at desc, id desc) where deleted_at is null;
create index sla_clocks_of_owner on service.sla_clocks (owner, created_at desc, id desc) where deleted_at is null;
create index sla_clocks_of_unit on service.sla_clocks (unit, created_at desc, id desc) where deleted_at is null;
create index sla_clocks_search on service.sla_clocks using gin (search);
create index sla_clocks_latest on service.sla_clocks (due_at, id) where deleted_at is null;
create index sla_clocks_of_record on service.sla_clocks (record_id) where deleted_at is null;
create index sla_clocks_running on service.sla_clocks (due_at) where deleted_at is null and state = 'RUNNING';
create index sla_clocks_to_warn on service.sla_clocks (warn_at) where deleted_at is null and state = 'RUNNING' and warned_at is null;

create table service.sla_clocks_events (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    at timestamptz,
    kind text,
    target bigint,
    due_at timestamptz
);

create index sla_clocks_events_of_parent on service.sla_clocks_events (parent, no);
