package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.AsOf;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and single records of every record type. */
@RestController
@RequestMapping("/api/{suite}/{plural}")
class RecordReadController {

    private final Addresses addresses;
    private final RecordReader reader;
    private final AsOf asOf;
    private final RecordAnswers answers;

    RecordReadController(Addresses addresses, RecordReader reader, AsOf asOf, RecordAnswers answers) {
        this.addresses = addresses;
        this.reader = reader;
        this.asOf = asOf;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) {
        var blueprint = addresses.type(suite, plural, Action.READ, actor);
        var parameters = ListParameters.of(request, blueprint, actor.on(blueprint.name()));
        return answers.page(reader.list(blueprint.name(), parameters.request(), actor), parameters.view(), actor);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String suite, @PathVariable String plural, @PathVariable String id, HttpServletRequest request, Actor actor) {
        var blueprint = addresses.type(suite, plural);
        var recordId = Addresses.id(id);
        var now = reader.findEvenDeleted(blueprint.name(), recordId, actor);
        if (now.isEmpty() || now.get().isDeleted() && request.getParameter("asOf") == null) throw Refused.because(EngineRefusal.NOT_FOUND);
        var query = QueryParameters.of(request, "asOf", "expand", "fields");
        var moment = query.moment("asOf");
        query.settled();
        var asked = ListParameters.view(blueprint, actor.on(blueprint.name()), query, moment == null);
        var view = moment == null ? asked : asked.ofThePast();
        var record = moment == null ? now : asOf.read(blueprint.name(), recordId, moment, actor);
        return record.map(found -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(Versions.tag(found.version())).body(answers.record(found, view, actor)))
                .orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }
}
