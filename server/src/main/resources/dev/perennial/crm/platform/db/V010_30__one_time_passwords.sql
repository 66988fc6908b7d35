-- What a user's authenticator and the server both know; it counts from its confirmation on, and no code counts twice.
create table platform.one_time_passwords (
    "user"       uuid primary key,
    secret       bytea not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint
);

-- For who has lost his authenticator: each opens the door once (SHA-256; the code itself is never stored).
create table platform.recovery_codes (
    hash    bytea primary key,
    "user"  uuid not null,
    used_at timestamptz
);
create index on platform.recovery_codes ("user");
