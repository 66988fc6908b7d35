-- Fields for which an index was built.
alter table platform.custom_fields add promotion_state text;
