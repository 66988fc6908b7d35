-- The one journal: what was written, by whom and why, in the same transaction as the write itself.
create schema if not exists engine;

create table engine.journal (
    seq         bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    at          timestamptz not null,
    entered_at  timestamptz not null default clock_timestamp(),
    actor       uuid,
    via         text not null,
    cause_kind  text not null,
    cause       text not null default '',
    act         text not null,
    type        text not null,
    record      uuid not null,
    version     bigint not null,
    before      jsonb,
    after       jsonb
);
create index on engine.journal (type, record, version desc, seq desc);
create index on engine.journal (actor, at desc);
create index on engine.journal (xid);

-- Sealed entries in the order in which readers see them, without a gap.
create table engine.journal_positions (
    position    bigint primary key,
    seq         bigint not null unique references engine.journal (seq)
);

-- How far sealing has come: the last position, the oldest transaction that may still hold unsealed entries, and the cluster whose transactions are counted.
create table engine.journal_horizon (
    one         boolean primary key default true check (one),
    position    bigint not null default 0,
    xid         xid8 not null default '0',
    cluster     bigint
);
insert into engine.journal_horizon default values;

comment on column engine.journal.at is 'the business clock''s moment';
comment on column engine.journal.entered_at is 'the machine clock''s moment';
