-- The first answer to a request with an idempotency key, written in the effect's own transaction.
create table engine.idempotency_keys (
    actor       uuid not null,
    method      text not null,
    path        text not null,
    key         text not null,
    body        bytea not null,
    status      int not null,
    headers     jsonb not null,
    answer      text not null,
    used_at     timestamptz not null,
    primary key (actor, method, path, key)
);
create index on engine.idempotency_keys (used_at);
