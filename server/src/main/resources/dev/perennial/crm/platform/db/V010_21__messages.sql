-- What leaves the house, at most once each, and beside it what only its sender needs.
create table platform.messages (
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
    channel        text,
    state          text,
    subject        text,
    subject_folded text,
    subject_sort   bytea,
    address        text,
    recipient      uuid,
    about_type     text,
    about_id       uuid,
    body           text,
    reason         text,
    attempts       bigint,
    sent_at        timestamptz
);
create index on platform.messages (created_at desc, id desc) where deleted_at is null;
create index on platform.messages (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.messages (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.messages using gin (search);
create index on platform.messages (subject_sort, id);
create index on platform.messages (subject_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table platform.message_posts (
    message    uuid primary key,
    key        text not null unique,
    next_at    timestamptz,
    sender     uuid,
    claimed_at timestamptz
);
create index on platform.message_posts (next_at) where next_at is not null;
create index on platform.message_posts (claimed_at) where claimed_at is not null;

-- What somebody does not want to hear of by mail.
create table platform.mail_wishes (
    "user" uuid not null,
    kind   text not null,
    wanted boolean not null,
    primary key ("user", kind)
);

-- Until when a due moment of a task has been told, and absences have been looked at.
alter table platform.task_words add column told_due_at timestamptz;
create index on platform.tasks (due_at) where state = 'OPEN';

create table platform.absence_watch (
    looked_until timestamptz not null
);
insert into platform.absence_watch values ('1970-01-01T00:00:00Z');
create index on platform.users (absence_from) where absence_from is not null;
