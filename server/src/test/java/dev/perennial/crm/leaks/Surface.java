package dev.perennial.crm.leaks;

/** A door through which a record could be met. */
enum Surface {
    LIST, SORTED_LIST, SINGLE, COUNT, AGGREGATE, HIDDEN_FILTER, HIDDEN_SORT, HIDDEN_GROUP, HIDDEN_MEASURE, LINKED_FILTER, EXPAND, SEARCH, HISTORY, TIMELINE, AS_OF, CHANGE, DELETE, BULK, EVENTS
}
