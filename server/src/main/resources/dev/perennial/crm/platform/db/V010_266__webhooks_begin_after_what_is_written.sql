-- A webhook hears of nothing that was written before it, also of what had no position in the journal yet when it began.
alter table platform.webhook_feeds add column written_before bigint not null default 0;
