package dev.perennial.engine.http.openapi;

import static dev.perennial.engine.http.openapi.Json.object;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.verb.Verbs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Assembles the OpenAPI document, cut to the record types and verbs that the caller's roles know. */
@Component
class OpenApi {

    private final Blueprints blueprints;
    private final Verbs verbs;
    private final OtherPaths others;
    private final Messages messages;

    OpenApi(Blueprints blueprints, Verbs verbs, OtherPaths others, Messages messages) {
        this.blueprints = blueprints;
        this.verbs = verbs;
        this.others = others;
        this.messages = messages;
    }

    Map<String, Object> document(Actor actor, Locale locale) {
        var paths = new LinkedHashMap<String, Object>();
        var schemas = new LinkedHashMap<>(Schemas.shared());
        for (var blueprint : blueprints.all()) {
            if (!actor.may(Action.READ, blueprint.name())) continue;
            var access = actor.on(blueprint.name());
            var known = verbs.of(blueprint.name()).stream().filter(verb -> access.allowsVerb(verb.name())).toList();
            paths.putAll(new RecordPaths(blueprint, known, messages.text(locale, LabelKeys.many(blueprint.name()))).paths());
            schemas.put(Schemas.nameOf(blueprint), Schemas.read(blueprint, access));
            schemas.put(Schemas.nameOf(blueprint) + ".write", Schemas.written(blueprint, access));
        }
        others.paths().forEach(paths::putIfAbsent);
        return object("openapi", "3.1.0", "info", object("title", "Perennial", "version", "1"), "servers", List.of(object("url", "/")),
                "security", List.of(object("session", List.of()), object("token", List.of())), "paths", paths,
                "components", object("schemas", schemas, "securitySchemes", object(
                        "session", object("type", "apiKey", "in", "cookie", "name", "PERENNIAL_SESSION"),
                        "token", object("type", "http", "scheme", "bearer"))));
    }
}
