-- Along a followed link goes access: whoever owns the linked record, or with whom it is shared, reads this one too.
alter table platform.custom_fields add column demands_followed boolean;
