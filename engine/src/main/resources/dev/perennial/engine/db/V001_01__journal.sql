-- The one journal: what was written, by whom and why, in the same transaction as the write itself.
create schema if not exists engine;

create table engine.journal (
    seq         bigint generated always as identity primary key,
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

comment on column engine.journal.at is 'the business clock''s moment';
comment on column engine.journal.entered_at is 'the machine clock''s moment';

-- Entries that wait for the sealer, with the transaction that wrote them; nothing gets into the journal past this list.
create table engine.journal_waiting (
    seq         bigint primary key,
    xid         xid8 not null default pg_current_xact_id()
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

create function engine.wait_for_sealer() returns trigger language plpgsql as $$
begin
    insert into engine.journal_waiting (seq) select seq from appended;
    return null;
end
$$;
create trigger wait_for_sealer after insert on engine.journal
    referencing new table as appended for each statement execute function engine.wait_for_sealer();

-- Sealed entries in the order in which readers see them, without a gap.
create table engine.journal_positions (
    position    bigint primary key,
    seq         bigint not null unique
);

-- The newest position, and the cluster whose transactions the waiting list counts in.
create table engine.journal_head (
    one         boolean primary key default true check (one),
    position    bigint not null default 0,
    cluster     bigint
);
insert into engine.journal_head default values;
