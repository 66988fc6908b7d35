-- Programs outside that are told what happens to records, and each event on its way to them.
create table platform.webhooks (
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
    name           text,
    name_folded    text,
    name_sort      bytea,
    url            text,
    active         boolean,
    type           text,
    events         text[],
    acts           text[],
    fields         text[],
    filter         text,
    acting_as      uuid,
    language       text,
    skip_own       boolean,
    imports        boolean,
    secret_made_at        timestamptz,
    secret_previous_until timestamptz,
    pause_reason   text,
    pause_at       timestamptz
);
create index on platform.webhooks (created_at desc, id desc) where deleted_at is null;
create index on platform.webhooks (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.webhooks (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.webhooks using gin (search);
create index on platform.webhooks (name_sort, id);
create index on platform.webhooks (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table platform.webhook_deliveries (
    id              uuid primary key,
    version         bigint not null default 1,
    created_at      timestamptz not null,
    created_by      uuid,
    updated_at      timestamptz not null,
    updated_by      uuid,
    owner           uuid,
    unit            uuid,
    deleted_at      timestamptz,
    custom          jsonb not null default '{}',
    search          tsvector,
    event           text,
    event_folded    text,
    event_sort      bytea,
    webhook         uuid,
    state           text,
    record_type     text,
    record_id       uuid,
    position        bigint,
    happened_at     timestamptz,
    attempts        bigint,
    next_attempt_at timestamptz,
    last_at           timestamptz,
    last_failure      text,
    last_status       bigint,
    last_answer       text,
    last_milliseconds bigint
);
create index on platform.webhook_deliveries (created_at desc, id desc) where deleted_at is null;
create index on platform.webhook_deliveries (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.webhook_deliveries (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.webhook_deliveries using gin (search);
create index on platform.webhook_deliveries (event_sort, id);
create index on platform.webhook_deliveries (event_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.webhook_deliveries (webhook, created_at desc, id desc) where deleted_at is null;
-- however often the feed is interrupted, an event is on its way to a webhook once
create unique index on platform.webhook_deliveries (webhook, position) where position is not null;

-- What waits to be sent: the events of one record (its id in "subject") one after the other.
create table platform.webhook_queue (
    delivery   uuid primary key,
    webhook    uuid not null,
    subject    uuid,
    position   bigint,
    next_at    timestamptz not null,
    sender     uuid,
    claimed_at timestamptz
);
create index on platform.webhook_queue (webhook, next_at) where sender is null;
create index on platform.webhook_queue (webhook, subject, position);
create index on platform.webhook_queue (claimed_at) where claimed_at is not null;

-- Up to where in the journal each webhook has looked, and since when nothing arrives there.
create table platform.webhook_feeds (
    webhook       uuid primary key,
    position      bigint not null,
    failing_since timestamptz
);

-- With what each webhook signs; no address of the API reads it.
create table platform.webhook_secrets (
    id      uuid primary key,
    webhook uuid not null,
    secret  bytea not null,
    made_at timestamptz not null,
    ends_at timestamptz
);
create index on platform.webhook_secrets (webhook);
