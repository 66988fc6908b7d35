package dev.perennial.crm.platform;

/** What an item of the inbox asks of people. */
public enum TaskKind {
    /** Something to do. */
    TASK,
    /** A decision that others wait for. */
    APPROVAL,
    /** Somebody named a colleague. */
    MENTION,
    /** Something to remember at a moment. */
    REMINDER,
    /** Something to know; nothing has to be done. */
    NOTICE
}
