-- Links by which customers answer a survey without signing in; the secret itself is kept nowhere.
create table service.survey_links (
    secret_hash bytea primary key,
    survey uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
