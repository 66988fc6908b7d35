-- What the values of a field were before its kind changed, so that changing it back gives them back.
create table platform.converted_values (
    field  uuid  not null references platform.custom_fields on delete cascade,
    record uuid  not null,
    kind   text  not null,
    was    jsonb not null,
    became jsonb,
    primary key (field, record, kind)
);
