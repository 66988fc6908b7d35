package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.layout.LayoutForms;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.TenantWords;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TenantModel;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what the tenant defined and how he calls it into force: on this node with the commit that changes a definition, on others within seconds. */
@Component
public class TenantRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(TenantRegistry.class);
    private static final long BEAT_MILLIS = 2_000;

    private final StoredDefinitions stored;
    private final Blueprints blueprints;
    private final Messages messages;
    private final EventStreams streams;
    private final ActorBook actors;
    private final GivenWords ownWords;
    private final HouseFacts house;
    private final TransactionTemplate snapshot;
    private long generation = -1;
    private volatile Map<String, Map<String, String>> defined = Map.of();
    private volatile boolean closed;

    TenantRegistry(StoredDefinitions stored, Blueprints blueprints, Messages messages, EventStreams streams, ActorBook actors, GivenWords ownWords, HouseFacts house,
            PlatformTransactionManager manager) {
        this.stored = stored;
        this.blueprints = blueprints;
        this.messages = messages;
        this.streams = streams;
        this.actors = actors;
        this.ownWords = ownWords;
        this.house = house;
        this.snapshot = new TransactionTemplate(manager);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        catchUp();
        Thread.ofVirtual().name("tenant-definitions").start(this::watch);
    }

    /** Adopts the definitions if they have changed since this node last looked. */
    public synchronized void catchUp() {
        snapshot.executeWithoutResult(_ -> {
            var now = stored.generation();
            if (now == generation) return;
            adopt();
            generation = now;
        });
    }

    private void adopt() {
        var all = stored.living(Definitions.TYPES).stream().map(definition -> new TypeDefinition(definition.values())).filter(TypeDefinition::makesSense).toList();
        var types = all.stream().filter(type -> !type.isShelved()).toList();
        var shelved = all.stream().filter(TypeDefinition::isShelved).map(type -> type.name().toString()).collect(Collectors.toSet());
        var drawn = new DrawnModel(blueprints.ofCode(), types.stream().map(TypeDefinition::blueprint).toList());
        var definitions = stored.living(Definitions.FIELDS).stream().map(Stored::values).filter(values -> !Definitions.isShelved(values) && !shelved.contains(values.text("type"))).toList();
        draw(definitions, drawn);
        var words = new HashMap<String, Map<String, String>>();
        for (var language : Language.values()) words.put(language.tag(), words(language, types, definitions, drawn));
        defined = Map.copyOf(words);
        var order = definitions.stream().map(values -> Path.of(Field.CUSTOM).child(values.text("key"))).toList();
        adopt(drawn.model(order, LayoutForms.of(stored.living(LayoutForms.LAYOUTS)), house.baseCurrency().isPresent()), words);
        actors.forgetAll();
        streams.publish(_ -> true, "catalog", Map.of());
    }

    /** First the types, then the words, among which are those for the amounts of the types. */
    private void adopt(TenantModel model, Map<String, Map<String, String>> definedWords) {
        blueprints.adopt(model);
        var words = new HashMap<String, Map<String, String>>();
        definedWords.forEach((language, ofLanguage) -> words.put(language, new HashMap<>(ofLanguage)));
        ownWords.byLanguage().forEach((language, ofLanguage) -> words.computeIfAbsent(language, _ -> new HashMap<>()).putAll(ofLanguage));
        house.baseCurrency().ifPresent(currency -> new BaseWords(messages, currency).add(blueprints.all(), words));
        messages.adopt(new TenantWords(words, house.language().orElse(null)));
    }

    /** The word that a definition gives, whatever further words the tenant has for it. */
    public Optional<String> defined(Language language, String key) {
        return Optional.ofNullable(defined.getOrDefault(language.tag(), Map.of()).get(key));
    }

    /** Fields wait for those they are worked out from, and those of a removed type until it is restored; what waits for ever, or makes no sense any more after an upgrade, must not take the others along. */
    private static void draw(List<Values> definitions, DrawnModel drawn) {
        var open = new ArrayList<>(definitions);
        open.removeIf(values -> isOfRemovedType(values.text("type"), drawn));
        for (var left = open.size() + 1; open.size() < left; ) {
            left = open.size();
            open.removeIf(values -> isDrawn(values, drawn));
        }
        if (!open.isEmpty()) LOG.error("Custom fields are left out because they make no sense: {}", open.stream().map(values -> values.text("address")).toList());
    }

    private static boolean isOfRemovedType(String type, DrawnModel drawn) {
        return type != null && TypeName.isOne(type) && TypeName.of(type).suite().equals(Definitions.SUITE) && drawn.find(TypeName.of(type)).isEmpty();
    }

    private static boolean isDrawn(Values values, DrawnModel drawn) {
        try {
            var definition = new FieldDefinition(values, drawn);
            if (!definition.isReady()) return false;
            drawn.add(TypeName.of(values.text("type")), definition.field());
            return true;
        } catch (RuntimeException senseless) {
            LOG.debug("The field {} cannot be drawn", values.text("address"), senseless);
            return false;
        }
    }

    private Map<String, String> words(Language language, List<TypeDefinition> types, List<Values> fields, DrawnModel drawn) {
        var words = new HashMap<String, String>();
        types.forEach(type -> type.words(language, key -> messages.pattern(language, key).orElse(key), words));
        fields.forEach(values -> new FieldDefinition(values, drawn).words(TypeName.of(values.text("type")), language, words));
        return words;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(BEAT_MILLIS);
                if (!closed) catchUp();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.debug("The definitions cannot be read now", away);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }
}
