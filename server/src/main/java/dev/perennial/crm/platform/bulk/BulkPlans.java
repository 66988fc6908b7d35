package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.RecordDrafts;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads wishes; what makes no sense for any record is refused before anything is looked at. */
@Component
class BulkPlans {

    private final Blueprints blueprints;
    private final Verbs verbs;
    private final JsonMapper json;

    BulkPlans(Blueprints blueprints, Verbs verbs, JsonMapper json) {
        this.blueprints = blueprints;
        this.verbs = verbs;
        this.json = json;
    }

    BulkPlan of(TypeName type, BulkWish wish, Actor by) {
        var blueprint = blueprints.find(type).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        if (!by.may(Action.READ, type) || !by.may(Action.CHANGE, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED, type, Action.CHANGE);
        if (!by.may(Action.MASS_EDIT, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED, type, Action.MASS_EDIT);
        if (wish.ids() != null && (wish.ids().isEmpty() || wish.ids().size() > BulkWish.MOST_IDS)) throw wrong("ids", "TOO_MANY", BulkWish.MOST_IDS);
        if ((wish.change() == null) == (wish.verb() == null)) throw wrong("change", "REQUIRED");
        if (wish.verb() != null) return verb(type, wish, by);
        var draft = RecordDrafts.patch(blueprint, wish.change());
        if (!draft.findings().isEmpty()) throw Refused.because(EngineRefusal.INVALID, draft.findings());
        if (draft.values().asMap().isEmpty()) throw wrong("change", "REQUIRED");
        for (var path : draft.values().asMap().keySet()) if (blueprint.children(path).isPresent()) throw wrong(path.text(), "UNKNOWN_FIELD");
        return new BulkPlan(type, wish.filter(), wish.q(), wish.ids(), draft, null);
    }

    private BulkPlan verb(TypeName type, BulkWish wish, Actor by) {
        var verb = verbs.find(type, wish.verb()).filter(found -> found.reach() == DescribedVerb.Reach.RECORD).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, type, wish.verb()));
        if (!by.on(type).allowsVerb(verb.name())) throw Refused.because(EngineRefusal.NOT_PERMITTED, type, verb.name());
        var draft = RecordDrafts.parameters(verb.parameters(), wish.parameters() == null ? json.createObjectNode() : wish.parameters());
        if (!draft.findings().isEmpty()) throw Refused.because(EngineRefusal.INVALID, draft.findings());
        return new BulkPlan(type, wish.filter(), wish.q(), wish.ids(), draft, verb.name());
    }

    private static Refused wrong(String path, String code, Object... arguments) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path, code, arguments)));
    }
}
