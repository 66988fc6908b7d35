package dev.perennial.engine.verb;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.ComponentBinder;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.DescribedVerb.Reach;
import java.util.UUID;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

/** One verb with its handler: what it is called, what it takes, and how it is carried out. */
final class KnownVerb<V extends Verb<T>, T> {

    private final VerbHandler<V, T> handler;
    private final RecordBinder<T> records;
    private final ComponentBinder<V> components;
    private final DescribedVerb described;
    private final Path subject;

    private KnownVerb(VerbHandler<V, T> handler, Class<V> verb, Class<T> record) {
        this.handler = handler;
        this.records = RecordBinder.of(record);
        this.components = ComponentBinder.of(verb);
        var type = records.blueprint().name();
        var reach = reach(verb, type);
        this.subject = reach == Reach.RECORD ? Path.of(verb.getRecordComponents()[0].getName()) : null;
        var name = VerbNames.of(verb, record);
        var fields = components.fields().stream().filter(field -> !field.path().equals(subject)).toList();
        this.described = new DescribedVerb(type, name, reach, new Blueprint(type, name, "", fields, components.children()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static KnownVerb<?, ?> of(VerbHandler<?, ?> handler) {
        var types = ResolvableType.forClass(AopUtils.getTargetClass(handler)).as(VerbHandler.class);
        return new KnownVerb(handler, types.getGeneric(0).toClass(), types.getGeneric(1).toClass());
    }

    private static Reach reach(Class<?> verb, TypeName type) {
        if (Verb.Creating.class.isAssignableFrom(verb)) return Reach.CREATING;
        var components = verb.getRecordComponents();
        if (components.length == 0 || !RecordId.class.isAssignableFrom(components[0].getType())) return Reach.TYPE;
        var links = components[0].getType().getAnnotation(Links.class);
        return links != null && TypeName.of(links.value()).equals(type) ? Reach.RECORD : Reach.TYPE;
    }

    DescribedVerb described() {
        return described;
    }

    /** Carries the verb out and returns the id of the changed record, null when the verb changed none in particular. */
    UUID handle(UUID id, Values parameters, Actor by) {
        var values = subject == null ? parameters : parameters.with(subject, id);
        var result = handler.handle(components.bind(id, values), by);
        return result == null ? id : records.id(result);
    }

    /** Whether the verb makes sense for the record. A record that was read only in part cannot tell; then the verb itself will. */
    boolean possibleOn(Stored record) {
        try {
            return handler.possibleOn(records.record(record.id(), record.values()));
        } catch (RuntimeException readInPart) {
            return true;
        }
    }
}
