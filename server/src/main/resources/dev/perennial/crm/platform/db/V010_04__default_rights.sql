-- Which default rights have been given, so that later starts add those of new record types and never overwrite an administrator's changes.
create table platform.default_rights_given (
    role uuid not null,
    type text not null,
    primary key (role, type)
);
