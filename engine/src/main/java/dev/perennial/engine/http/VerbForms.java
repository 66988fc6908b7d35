package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.verb.DescribedVerb;
import org.springframework.stereotype.Component;

/** Describes verbs with their parameters as the catalogue does, for screens that ask for them where the record is not open. */
@Component
public class VerbForms {

    private final Messages messages;

    VerbForms(Messages messages) {
        this.messages = messages;
    }

    /** The verb and what it asks for, in the reader's language. */
    public Catalog.NamedVerb of(DescribedVerb verb, Actor reader) {
        var entries = new CatalogEntries(messages, reader.locale(), verb.type(), reader.on(verb.type()));
        return named(verb, entries, messages.text(reader.locale(), LabelKeys.verb(verb.type(), verb.name())));
    }

    static Catalog.NamedVerb named(DescribedVerb verb, CatalogEntries entries, String label) {
        var parameters = verb.parameters().fields().stream().map(field -> entries.parameter(field, verb.name())).toList();
        return new Catalog.NamedVerb(verb.name(), label, verb.reach() != DescribedVerb.Reach.RECORD, verb.reach() == DescribedVerb.Reach.CREATING, parameters);
    }
}
