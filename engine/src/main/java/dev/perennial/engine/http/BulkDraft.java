package dev.perennial.engine.http;

import dev.perennial.engine.transfer.SetRow;

/** One line of a bulk request as it was read, before anything was asked of the database. */
sealed interface BulkDraft {

    /** The line as a row to be written. */
    record Row(SetRow row) implements BulkDraft {}

    /** The line as parameters of a verb. */
    record Parameters(JsonBody body) implements BulkDraft {}

    /** A line that could not even be read, for a reason that is no fault of the line. */
    record Unread(RuntimeException why) implements BulkDraft {}
}
