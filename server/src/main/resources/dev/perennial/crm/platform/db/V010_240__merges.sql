-- Which records became one, so that old ids are found again and the merge can be taken back.
create table platform.merges (
    id            uuid primary key,
    type          text not null,
    into_record   uuid not null,
    at            timestamptz not null,
    by_user       uuid,
    version       bigint not null,
    state         text not null,
    job           uuid,
    -- whoever was writing a link to a merged record at that very moment is looked for once more after this, by the database's clock
    look_again_at timestamptz
);
create index merges_into on platform.merges (into_record, at desc);
create index merges_to_look_at on platform.merges (look_again_at) where look_again_at is not null;

create table platform.merged_records (
    merge  uuid not null references platform.merges on delete cascade,
    no     int not null,
    type   text not null,
    record uuid not null,
    primary key (merge, no)
);
create index merged_records_of on platform.merged_records (record);

-- Whose links moved, the version that this left of each, and where they stood.
create table platform.merge_moves (
    merge   uuid not null references platform.merges on delete cascade,
    no      bigint generated always as identity,
    type    text not null,
    record  uuid not null,
    version bigint not null,
    paths   text[] not null,
    primary key (merge, no)
);

-- What else followed the survivor: shares, running processes, addresses in tasks.
create table platform.merge_followers (
    merge    uuid not null references platform.merges on delete cascade,
    follower text not null,
    record   uuid not null,
    touched  text[] not null,
    primary key (merge, follower, record)
);
