-- Sharing rules as records, with history and restore; the policy's own list in the engine follows them.
create table platform.sharing_rules (
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
    name        text,
    name_folded text,
    name_sort   bytea,
    type         text,
    filter       text,
    grantee_type text,
    grantee_id   uuid,
    level        text
);
create index on platform.sharing_rules (created_at desc, id desc) where deleted_at is null;
create index on platform.sharing_rules (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.sharing_rules (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.sharing_rules using gin (search);
create index on platform.sharing_rules (name_sort, id);
create index on platform.sharing_rules (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

insert into platform.sharing_rules (id, created_at, updated_at, name, name_folded, name_sort, type, filter, grantee_type, grantee_id, level)
select id, created_at, created_at, title, lower(title), convert_to(lower(title), 'UTF8'), type, filter,
       case grantee_kind when 'USER' then 'platform/users' when 'TEAM' then 'platform/teams' when 'DEPARTMENT' then 'platform/departments' else 'platform/roles' end, grantee, level
from (select *, left(type || ': ' || filter, 160) as title from engine.sharing_rules) rules;
