package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what stands in addresses; what leads nowhere is not found, whatever the reason. */
@Component
class Addresses {

    private static final int UUID_LENGTH = 36;

    private final Blueprints blueprints;

    Addresses(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    Blueprint type(String suite, String plural) {
        return blueprints.find(new TypeName(suite, plural)).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }

    /** The record type, for callers who may do the act with some of its records. */
    Blueprint type(String suite, String plural, Action action, Actor actor) {
        var blueprint = type(suite, plural);
        if (!actor.may(action, blueprint.name())) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        return blueprint;
    }

    static UUID id(String text) {
        if (text.length() != UUID_LENGTH) throw Refused.because(EngineRefusal.NOT_FOUND);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Refused.because(EngineRefusal.NOT_FOUND);
        }
    }
}
