-- Days and moments out of texts of one fixed form, immutable so that indexes may be built on them; any other text counts as none.
create function engine.day_of(value text) returns date language sql immutable parallel safe return
    case when value ~ '^\d{4}-\d\d-\d\d$' then make_date(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) end;

create function engine.moment_of(value text) returns timestamptz language sql immutable parallel safe return
    case when value ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$' then
        make_timestamp(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int, substr(value, 12, 2)::int, substr(value, 15, 2)::int, substr(value, 18, 9)::double precision) at time zone 'UTC' end;
