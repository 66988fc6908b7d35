-- Through whose eyes a session sees just now; the administrator's and the other's names stand here so that the end can be logged when the session is gone.
create table platform.seeing_as (
    session  uuid primary key references platform.sessions on delete cascade,
    seen     uuid not null,
    by       uuid not null,
    username text not null,
    begun_at timestamptz not null
);
create index on platform.seeing_as (begun_at);
