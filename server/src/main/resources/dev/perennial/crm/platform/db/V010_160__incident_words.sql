-- What was refused when a process stopped, as a message key with its arguments; each reader reads it in his language.
create table platform.process_incident_words (
    incident  uuid primary key references platform.process_incidents (id) on delete cascade,
    code      text not null,
    arguments text[] not null
);
