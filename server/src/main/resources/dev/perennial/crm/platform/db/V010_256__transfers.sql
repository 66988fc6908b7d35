-- Handing over all that somebody owns is a change of many records too, over many types at once, with a reason and a longer way back.
alter table platform.bulk_changes
    add column kind   text not null default 'CHANGE' check (kind in ('CHANGE', 'TRANSFER')),
    add column reason text,
    add column undoes uuid,
    add column wish   jsonb,
    alter column type drop not null;
create index on platform.bulk_changes (begun_at desc, job desc);
create index on platform.bulk_changes (owner, begun_at desc, job desc);

alter table platform.bulk_change_lines add column type text;
update platform.bulk_change_lines l set type = b.type from platform.bulk_changes b where b.job = l.job;
alter table platform.bulk_change_lines alter column type set not null;
