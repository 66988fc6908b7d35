-- Single records that may not be changed for a while or until somebody unlocks them, but for the fields and verbs that stay open.
create table engine.record_locks (
    type      text        not null,
    record    uuid        not null,
    reason    text        not null,
    locked_by uuid        not null,
    locked_at timestamptz not null,
    until     timestamptz,
    open      text[]      not null,
    verbs     text[]      not null,
    primary key (type, record)
);
