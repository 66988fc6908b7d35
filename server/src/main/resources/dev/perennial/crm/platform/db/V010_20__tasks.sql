-- The one inbox: what people have to do, to decide, to remember and to know.
create table platform.tasks (
    id            uuid primary key,
    version       bigint not null default 1,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    owner         uuid,
    unit          uuid,
    deleted_at    timestamptz,
    custom        jsonb not null default '{}',
    search        tsvector,
    title         text,
    title_folded  text,
    title_sort    bytea,
    kind          text,
    state         text,
    due_at        timestamptz,
    assignee      uuid,
    record_type   text,
    record_id     uuid,
    instruction   text,
    candidates    text[],
    waits_for     text[],
    action_href   text,
    action_verb   text,
    action_verbs  text[],
    action_fields text[],
    outcome       text,
    ending_at     timestamptz,
    ending_by     uuid
);
create index on platform.tasks (created_at desc, id desc) where deleted_at is null;
create index on platform.tasks (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.tasks (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.tasks using gin (search);
create index on platform.tasks (title_sort, id);
create index on platform.tasks (title_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index on platform.tasks (record_id, state);
create index on platform.tasks (assignee) where state = 'OPEN';
create index on platform.tasks using gin (waits_for) where state = 'OPEN';

-- Kept apart: under which key a task was handed in, and the words it is told in, in every reader's language.
create table platform.task_words (
    task      uuid primary key,
    key       text not null unique,
    code      text,
    arguments text[]
);
