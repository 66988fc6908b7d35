-- Whom a key lets in stands beside the key, so that no change of a record can turn it into somebody else's.
alter table platform.session_keys add column "user" uuid;
update platform.session_keys k set "user" = s.owner from platform.sessions s where s.id = k.session;
alter table platform.session_keys alter column "user" set not null;
alter table platform.token_keys add column "user" uuid not null;
