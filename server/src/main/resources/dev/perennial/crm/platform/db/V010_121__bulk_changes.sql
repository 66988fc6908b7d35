-- Changes to many records at once, and what became of each; undoing one is a bulk change of its own.
create table platform.bulk_changes (
    job       uuid primary key,
    owner     uuid,
    type      text not null,
    paths     text[] not null,
    begun_at  timestamptz not null,
    undone_by uuid
);

create table platform.bulk_change_lines (
    job     uuid not null references platform.bulk_changes on delete cascade,
    no      bigint not null,
    record  uuid not null,
    state   text not null,
    version bigint,
    code    text,
    message text,
    primary key (job, no)
);
create index on platform.bulk_change_lines (job, state, no);
