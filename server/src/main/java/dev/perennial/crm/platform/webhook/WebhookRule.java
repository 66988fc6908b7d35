package dev.perennial.crm.platform.webhook;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.message.Languages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A new webhook works at once. Its address may be spoken to; its user works here and may read the type; acts, fields and filter are such as he knows there. */
@Component
class WebhookRule implements RecordRule {

    private static final Path ACTING_AS = Path.of("actingAs");
    private static final int MOST_WORDS = 100;

    private final Networks networks;
    private final Blueprints blueprints;
    private final Filters filters;
    private final ObjectProvider<WebhookShelf> webhooks;
    private final ObjectProvider<Verbs> verbs;

    /** Verbs are asked for late because they stand on the write chain, which stands on this rule. */
    WebhookRule(Networks networks, Blueprints blueprints, Filters filters, ObjectProvider<WebhookShelf> webhooks, ObjectProvider<Verbs> verbs) {
        this.networks = networks;
        this.blueprints = blueprints;
        this.filters = filters;
        this.webhooks = webhooks;
        this.verbs = verbs;
    }

    @Override
    public TypeName type() {
        return WebhookShelf.WEBHOOKS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = before.equals(Values.NONE) ? values.with("active", true) : values;
        if (settled.text("language") != null && Languages.isOne(settled.text("language"))) settled = settled.with("language", Languages.usual(settled.text("language")));
        return settled.text("url") == null ? settled : settled.with("url", settled.text("url").strip());
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (isByTheHouse()) return;
        if (values.text("url") != null) Endpoint.flaw(values.text("url"), networks).ifPresent(flaw -> findings.accept(Finding.at("url", flaw)));
        if (values.text("language") != null && !Languages.isOne(values.text("language"))) findings.accept(Finding.at("language", "UNKNOWN_LANGUAGE"));
        if (Boolean.TRUE.equals(values.get(Path.of("active")))) checkSubject(values, findings);
    }

    /** The house must be able to pause a webhook for which nothing is right any more. */
    private static boolean isByTheHouse() {
        return Errand.running().filter(errand -> errand.by().user() == null).isPresent();
    }

    /** What is told, and to whom it may be: asked of a webhook that works, and of one that rests when it is to work again. */
    private void checkSubject(Values values, Consumer<Finding> findings) {
        var type = known(values.text("type"));
        if (values.text("type") == null) checkWithoutType(values, findings);
        else if (type.isEmpty()) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        else checkType(type.get(), values, findings);
        if (values.get(ACTING_AS) instanceof UUID user) checkUser(user, type, values.text("filter"), findings);
    }

    /** Fields and filters are those of one type. */
    private static void checkWithoutType(Values values, Consumer<Finding> findings) {
        if (!texts(values, "fields").isEmpty()) findings.accept(Finding.at("fields", "NAMES_NO_TYPE"));
        if (values.text("filter") != null) findings.accept(Finding.at("filter", "NAMES_NO_TYPE"));
    }

    private void checkType(Blueprint type, Values values, Consumer<Finding> findings) {
        each(values, "acts", findings, verb -> verbs.getObject().find(type.name(), verb).isEmpty() ? "UNKNOWN_VERB" : null);
        each(values, "fields", findings, field -> exists(type, field) ? null : "UNKNOWN_PATH");
    }

    private void checkUser(UUID user, Optional<Blueprint> type, String filter, Consumer<Finding> findings) {
        var reader = webhooks.getObject().reader(user, null).filter(actor -> type.isEmpty() || actor.may(Action.READ, type.get().name()));
        if (reader.isEmpty()) findings.accept(Finding.at("actingAs", "CANNOT_READ_TYPE"));
        else if (type.isPresent() && filter != null) checkFilter(type.get(), filter, reader.get(), findings);
    }

    private void checkFilter(Blueprint type, String filter, Actor reader, Consumer<Finding> findings) {
        try {
            filters.check(type.name(), filter, reader);
        } catch (Refused unaskable) {
            findings.accept(Finding.at("filter", "NOT_ASKABLE"));
        }
    }

    private interface Judge {

        String flaw(String text);
    }

    private static void each(Values values, String path, Consumer<Finding> findings, Judge judge) {
        var texts = texts(values, path);
        if (texts.size() > MOST_WORDS) findings.accept(Finding.at(path, "TOO_MANY", MOST_WORDS));
        texts.stream().limit(MOST_WORDS).map(judge::flaw).filter(flaw -> flaw != null).findFirst().ifPresent(flaw -> findings.accept(Finding.at(path, flaw)));
    }

    private static List<String> texts(Values values, String path) {
        return values.get(path) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private Optional<Blueprint> known(String type) {
        return blueprints.all().stream().filter(blueprint -> blueprint.name().toString().equals(type)).findFirst();
    }

    private static boolean exists(Blueprint type, String path) {
        var prefix = path + "/";
        return type.fields().stream().map(field -> field.path().text()).anyMatch(field -> field.equals(path) || field.startsWith(prefix))
                || type.children().stream().anyMatch(rows -> rows.path().text().equals(path)) || path.equals("owner");
    }
}
