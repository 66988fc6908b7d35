package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.merge.Merging;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.DryRun;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Makes several records of a type one, tells which merges led to a record, and takes them back; both acts show beforehand what they would do. */
@RestController
@RequestMapping("/api/{suite}/{plural}")
class MergeController {

    private final Addresses addresses;
    private final ObjectProvider<Merging> merging;
    private final DryRun dryRun;
    private final Repeatable repeatable;
    private final MergeAnswers answers;
    private final JsonMapper json;

    MergeController(Addresses addresses, ObjectProvider<Merging> merging, DryRun dryRun, Repeatable repeatable, MergeAnswers answers, JsonMapper json) {
        this.addresses = addresses;
        this.merging = merging;
        this.dryRun = dryRun;
        this.repeatable = repeatable;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping("/merge")
    ResponseEntity<byte[]> merge(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) throws IOException {
        var type = type(suite, plural);
        for (var action : List.of(Action.READ, Action.CHANGE, Action.DELETE)) if (!actor.may(action, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED, type, action);
        var body = JsonBody.read(request, json);
        var wish = MergeBody.read(body, WriteRequest.query(request).findings());
        return answer(request, body, actor, () -> desk().merge(type, wish, actor), merged -> answers.rehearsed(merged, wish, actor), merged -> answers.done(merged.survivor(), actor));
    }

    @GetMapping("/{id}/merges")
    Map<String, Object> merges(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, Actor actor) {
        return Map.of("items", answers.told(desk().into(type(suite, plural), Addresses.id(id), actor), actor));
    }

    @PostMapping("/{id}/merges/{merge}/undo")
    ResponseEntity<byte[]> undo(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, @PathVariable String merge, HttpServletRequest request, Actor actor) throws IOException {
        var type = type(suite, plural);
        var survivor = Addresses.id(id);
        UUID which = Addresses.id(merge);
        var body = JsonBody.read(request, json);
        WriteRequest.query(request).settled();
        return answer(request, body, actor, () -> desk().undo(type, survivor, which, actor), parted -> answers.rehearsed(parted, actor), parted -> answers.parted(parted, actor));
    }

    private <R> ResponseEntity<byte[]> answer(HttpServletRequest request, JsonBody body, Actor actor, Supplier<R> act, Function<R, ResponseEntity<byte[]>> rehearsed, Function<R, ResponseEntity<byte[]>> done) {
        if ("true".equals(request.getParameter("dryRun"))) return rehearsed.apply(dryRun.rehearse(act).result());
        return repeatable.once(request, body.bytes(), actor, () -> done.apply(act.get()));
    }

    private TypeName type(String suite, String plural) {
        var blueprint = addresses.type(suite, plural);
        if (!blueprint.isMergeable()) throw Refused.because(EngineRefusal.NOT_FOUND);
        return blueprint.name();
    }

    private Merging desk() {
        return merging.getIfAvailable(() -> {
            throw Refused.because(EngineRefusal.NOT_FOUND);
        });
    }
}
