package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CauseId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.refusal.Finding;
import java.time.Instant;
import java.util.function.Consumer;

/** How the case ended. */
public record Closing(@LongText(2000) String result, @MaxLength(200) String rootCause, @Listed CauseId cause, Instant confirmedAt, Instant closedAt, UserId by) {

    static final Closing NONE = new Closing(null, null, null, null, null, null);

    Closing confirmed(Instant at) {
        return new Closing(result, rootCause, cause, at, closedAt, by);
    }

    /** Reports what a case needs before it can be closed. */
    static void check(String result, String rootCause, boolean confirmed, Consumer<Finding> missing) {
        if (result == null || result.isBlank()) missing.accept(Finding.at("result", "REQUIRED"));
        if (rootCause == null || rootCause.isBlank()) missing.accept(Finding.at("rootCause", "REQUIRED"));
        if (!confirmed) missing.accept(Finding.at("closing/confirmedAt", "service.NOT_CONFIRMED"));
    }
}
