-- How users want days and numbers written, when their weeks begin, and in which currency they think.
alter table platform.users
    add column formats_date text, add column formats_numbers text, add column formats_week_starts text, add column formats_currency text;
