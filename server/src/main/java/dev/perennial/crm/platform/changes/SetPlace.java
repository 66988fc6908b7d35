package dev.perennial.crm.platform.changes;

import dev.perennial.crm.platform.ChangeSetKind.ChangeSet;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in the row of all change sets, after which a page goes on; the beginning has neither moment nor id. */
record SetPlace(Instant at, UUID id) {

    static SetPlace of(ChangeSet set) {
        return new SetPlace(set.at(), set.id());
    }

    static SetPlace read(String cursor) {
        if (cursor == null) return new SetPlace(null, null);
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (parts.length == 2) return new SetPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refused.because(EngineRefusal.BAD_CURSOR);
        }
        throw Refused.because(EngineRefusal.BAD_CURSOR);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
