alter table platform.roles add column demands_otp boolean;

-- Since when somebody knows that a role of his demands one-time passwords; his days to set them up count from then.
create table platform.otp_demands (
    "user" uuid primary key references platform.users (id) on delete cascade,
    since  timestamptz not null
);
