package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** An address outside that is told what happens to records, as far as the user may read them in whose name it is told. */
@RecordType(suite = "platform", one = "webhook", many = "webhooks", defaultSort = "name", merges = false)
public record Webhook(
        WebhookId id,
        @Required @Title @Search @Listed @MaxLength(160) String name,
        @Required @Listed @Formatted(Format.URL) @MaxLength(2_000) String url,
        @ByVerb @Listed boolean active,
        @Listed @MaxLength(121) String type,
        @Listed List<Event> events,
        List<String> acts,
        List<String> fields,
        @LongText(4_000) String filter,
        @Required @Listed UserId actingAs,
        @MaxLength(35) String language,
        boolean skipOwn,
        boolean imports,
        @ByVerb SigningSecret secret,
        @ByVerb Pause pause) {

    /** What happened to a record. */
    public enum Event { CREATED, CHANGED, DELETED, RESTORED }

    /** Since when the secret signs that was made last, and until when the one before it signs as well; the secrets themselves stand elsewhere. */
    public record SigningSecret(Instant madeAt, Instant previousUntil) {}

    /** Why nothing is sent, and since when. */
    public record Pause(Reason reason, Instant at) {

        /** By hand, or what the house found: it failed for days, it answered that it is gone, its user left, its filter cannot be asked any more. */
        public enum Reason { BY_HAND, FAILING, GONE, NO_USER, BAD_FILTER }
    }

    /** The event that the write is; null for what machines work out. */
    static Event eventOf(Act act) {
        return switch (act) {
            case CREATE -> Event.CREATED;
            case CHANGE -> Event.CHANGED;
            case DELETE -> Event.DELETED;
            case RESTORE -> Event.RESTORED;
            case MACHINE -> null;
        };
    }

    /** Whether it asks for such an entry, before rights, filter and fields are looked at. */
    boolean asksFor(JournalEntry entry) {
        if (eventOf(entry.act()) == null || entry.subject().id() == null) return false;
        if (type != null && !type.equals(entry.subject().type().toString())) return false;
        if (skipOwn && actingAs.value().equals(entry.author().user())) return false;
        if (events.isEmpty() && acts.isEmpty()) return true;
        var cause = entry.author().cause();
        return events.contains(eventOf(entry.act())) || cause.kind() == Cause.Kind.VERB && acts.contains(cause.name());
    }

    /** Whether a change of these paths, which are all that its user may know of, is worth telling. */
    boolean concerns(Act act, Collection<Path> changed) {
        if (act != Act.CHANGE) return true;
        return fields.isEmpty() ? !changed.isEmpty() : changed.stream().map(Path::text).anyMatch(this::isAmongFields);
    }

    private boolean isAmongFields(String path) {
        return fields.stream().anyMatch(field -> path.equals(field) || path.startsWith(field + "/"));
    }

    Webhook paused(Pause.Reason reason, Instant at) {
        return with(false, secret, new Pause(reason, at));
    }

    Webhook resumed() {
        return with(true, secret, null);
    }

    Webhook renewed(Instant madeAt, Instant previousUntil) {
        return with(active, new SigningSecret(madeAt, previousUntil), pause);
    }

    /** Whether there is a secret to sign with. */
    boolean canSign() {
        return secret != null && secret.madeAt() != null;
    }

    private Webhook with(boolean active, SigningSecret secret, Pause pause) {
        return new Webhook(id, name, url, active, type, events, acts, fields, filter, actingAs, language, skipOwn, imports, secret, pause);
    }
}
