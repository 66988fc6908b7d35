package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.tenant.TenantRegistry;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which labels there are: names of suites, record types, sections, fields, options, verbs and their parameters; sentences with gaps in them are none. */
@Component
class KnownLabels {

    private static final List<String> PARTS = List.of("one", "section.", "field.", "option.", "verb.");
    private static final String BASE = "field.base.";

    private final Blueprints blueprints;
    private final Messages messages;
    private final ObjectProvider<TenantRegistry> registry;

    /** The registry is asked for late because it stands on much that the write chain stands on, and so do rules. */
    KnownLabels(Blueprints blueprints, Messages messages, ObjectProvider<TenantRegistry> registry) {
        this.blueprints = blueprints;
        this.messages = messages;
        this.registry = registry;
    }

    boolean isOne(String key) {
        var own = messages.tenantWords().languages().stream().anyMatch(language -> messages.tenantWords().of(language).containsKey(key));
        if (!own && !isShipped(key)) return false;
        return blueprints.all().stream().map(Blueprint::name).anyMatch(type -> key.equals(LabelKeys.suite(type.suite())) || isOf(type, key));
    }

    /** All labels in order. */
    List<String> all() {
        var keys = new TreeSet<String>();
        for (var type : blueprints.all()) {
            keys.add(LabelKeys.suite(type.name().suite()));
            messages.endings(LabelKeys.many(type.name())).stream().map(ending -> LabelKeys.many(type.name()) + ending).filter(key -> isOf(type.name(), key) && isShipped(key)).forEach(keys::add);
        }
        for (var language : messages.tenantWords().languages()) messages.tenantWords().of(language).keySet().stream().filter(this::isOne).forEach(keys::add);
        return List.copyOf(keys);
    }

    /** The word that the product came with, or that the definition of a field or type gives. */
    Optional<String> shipped(Language language, String key) {
        return messages.pattern(language, key).or(() -> registry.getObject().defined(language, key));
    }

    private boolean isShipped(String key) {
        return messages.pattern(Language.EN, key).filter(pattern -> pattern.indexOf('{') < 0).isPresent();
    }

    private static boolean isOf(TypeName type, String key) {
        var many = LabelKeys.many(type);
        if (key.equals(many)) return true;
        if (!key.startsWith(many + ".")) return false;
        var rest = key.substring(many.length() + 1);
        return !rest.startsWith(BASE) && PARTS.stream().anyMatch(part -> part.endsWith(".") ? rest.startsWith(part) : rest.equals(part));
    }
}
