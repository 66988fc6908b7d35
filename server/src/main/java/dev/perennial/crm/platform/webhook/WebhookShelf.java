package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Webhooks as they stand, and for whom each of them reads. */
@Component
class WebhookShelf {

    static final TypeName WEBHOOKS = TypeName.of("platform/webhooks");
    static final TypeName DELIVERIES = TypeName.of("platform/webhook-deliveries");

    private final RecordReader records;
    private final ActorBook actors;
    private final RecordBinder<Webhook> binder = RecordBinder.of(Webhook.class);

    WebhookShelf(RecordReader records, ActorBook actors) {
        this.records = records;
        this.actors = actors;
    }

    Optional<Webhook> find(UUID id) {
        return records.find(WEBHOOKS, id, House.ACTOR).map(stored -> binder.record(stored.id(), stored.values()));
    }

    /** The user in whose name is told, with the rights he has now and in the webhook's language; empty when he does not work here any more. */
    Optional<Actor> reader(Webhook webhook) {
        return reader(webhook.actingAs().value(), webhook.language());
    }

    Optional<Actor> reader(UUID user, String language) {
        return actors.find(user).map(person -> reading(person, language));
    }

    private static Actor reading(Person person, String language) {
        var wishes = person.preferences();
        var own = wishes.locale() == null ? Locale.ENGLISH : wishes.locale();
        var locale = language == null ? own : Locale.forLanguageTag(language);
        var zone = wishes.zone() == null ? ZoneId.systemDefault() : wishes.zone();
        return new Actor(person.id(), person.name(), person.rights(), person.membership(), new Actor.Manner(Actor.Via.SYSTEM, locale, zone, wishes.formats()));
    }
}
