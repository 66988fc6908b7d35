-- Single records shared with a user, a team or a department.
create table engine.shares (
    type         text        not null,
    record       uuid        not null,
    grantee      uuid        not null,
    grantee_kind text        not null check (grantee_kind in ('USER', 'TEAM', 'DEPARTMENT')),
    level        text        not null check (level in ('READ', 'CHANGE')),
    expires_at   timestamptz,
    created_at   timestamptz not null default now(),
    primary key (type, record, grantee)
);

create index shares_by_grantee on engine.shares (grantee, type, record) include (level, expires_at);

-- Every record of a type that meets a filter, shared with a user, a team or a department.
create table engine.sharing_rules (
    id           uuid        primary key default uuidv7(),
    type         text        not null,
    filter       text        not null,
    grantee      uuid        not null,
    grantee_kind text        not null check (grantee_kind in ('USER', 'TEAM', 'DEPARTMENT')),
    level        text        not null check (level in ('READ', 'CHANGE')),
    created_at   timestamptz not null default now()
);
