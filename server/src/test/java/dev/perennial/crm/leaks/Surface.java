package dev.perennial.crm.leaks;

/** A door through which a record could be met. */
enum Surface { LIST, SORTED_LIST, SINGLE, COUNT, AGGREGATE, HIDDEN_FILTER, HIDDEN_SORT, HIDDEN_GROUP, LINKED_FILTER, EXPAND, HISTORY, TIMELINE, SEARCH, CHANGE, DELETE, BULK, EVENTS }
