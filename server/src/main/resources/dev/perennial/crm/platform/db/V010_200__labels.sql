-- The tenant's own words, one for each label and language; they go before those the product came with.
create table platform.labels (
    id          uuid primary key,
    version     bigint not null default 1,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    owner       uuid,
    unit        uuid,
    deleted_at  timestamptz,
    custom      jsonb not null default '{}',
    search      tsvector,
    key         text,
    language    text,
    word        text,
    word_folded text,
    word_sort   bytea,
    address     text
);
create index on platform.labels (created_at desc, id desc) where deleted_at is null;
create index on platform.labels (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.labels (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.labels using gin (search);
create index on platform.labels (word_sort, id);
create index on platform.labels (word_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.labels (address) where deleted_at is null;

-- However words are written, by hand, by a file or by an undo: every node notices it with the glance by which it notices new definitions.
create function platform.words_changed() returns trigger language plpgsql as $$
begin
    update platform.tenant_generation set number = number + 1;
    return null;
end $$;
create trigger words_changed after insert or update or delete on platform.labels for each statement execute function platform.words_changed();
