-- What one suite asked of another under a key, and what came of it.
create table platform.asked_once (
    suite text not null,
    key text not null,
    result uuid,
    asked_at timestamptz not null default now(),
    primary key (suite, key)
);
