package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says before a sharing rule is kept how many records it opens and to how many people. */
@RestController
class CriteriaPreview {

    private static final TypeName USERS = TypeName.of("platform/users");
    private static final int LOOKED_AT = 200;

    /** Records that meet the filter, people in whose favour it is; of those looked at, the ones who see everything anyway and those whom no role lets in to the type. */
    record Opened(long records, long people, long seeAll, long closed) {}

    private final Blueprints blueprints;
    private final RecordReader reader;
    private final ActorBook book;

    CriteriaPreview(Blueprints blueprints, RecordReader reader, ActorBook book) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.book = book;
    }

    @GetMapping("/api/platform/sharing-rules/preview")
    Opened preview(@RequestParam String type, @RequestParam String filter, @RequestParam(required = false) Grantee.Kind kind, @RequestParam(required = false) UUID grantee, Actor by) {
        if (!by.rights().administrator()) throw Refused.because(EngineRefusal.NOT_PERMITTED, CriteriaCheck.TYPE, Action.CREATE);
        var about = known(type);
        var records = reader.count(about, ListRequest.NEWEST.filtered(filter), by);
        if (kind == null || grantee == null) return new Opened(records, 0, 0, 0);
        var people = ListRequest.NEWEST.filtered(isOne(kind, grantee)).showing(List.of("name")).page(LOOKED_AT, null);
        var actors = book.findAll(reader.list(USERS, people, by).items().stream().map(Stored::id).toList()).values();
        var scopes = actors.stream().map(person -> person.acting(Actor.Via.SCREEN, person.rights(), by.locale()).on(about).scope(Action.READ)).toList();
        return new Opened(records, reader.count(USERS, people, by), scopes.stream().filter(scope -> scope == Scope.ALL).count(), scopes.stream().filter(scope -> scope == Scope.NONE).count());
    }

    private TypeName known(String text) {
        try {
            var type = TypeName.of(text);
            if (blueprints.find(type).isPresent()) return type;
        } catch (IllegalArgumentException noName) {
            throw unknown();
        }
        throw unknown();
    }

    private static Refused unknown() {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("type", "UNKNOWN_TYPE")));
    }

    private static String isOne(Grantee.Kind kind, UUID id) {
        return "active eq true and " + switch (kind) {
            case USER -> "id eq '" + id + "'";
            case TEAM -> "teams/any(t: t eq '" + id + "')";
            case DEPARTMENT -> "department eq '" + id + "'";
            case ROLE -> "roles/any(r: r eq '" + id + "')";
        };
    }
}
