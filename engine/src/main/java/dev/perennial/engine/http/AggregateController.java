package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.AggregateRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Figures over many records of a type: counts, sums and the like, by groups. */
@RestController
class AggregateController {

    /** One map a group, with the grouped paths and the measures as names. */
    record Figures(List<Map<String, Object>> items) {}

    private final Addresses addresses;
    private final RecordReader reader;

    AggregateController(Addresses addresses, RecordReader reader) {
        this.addresses = addresses;
        this.reader = reader;
    }

    @GetMapping("/api/{suite}/{plural}/aggregate")
    Figures aggregate(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) {
        var type = addresses.type(suite, plural, Action.READ, actor).name();
        var query = QueryParameters.of(request, "group", "measures", "filter", "q", "asOf");
        var asOf = query.moment("asOf");
        query.settled();
        var asked = new AggregateRequest(query.names("group"), query.names("measures"), query.text("filter"), query.text("q"), asOf);
        return new Figures(reader.aggregate(type, asked, actor).stream().map(AggregateController::plain).toList());
    }

    private static Map<String, Object> plain(Map<String, Object> group) {
        var out = new LinkedHashMap<String, Object>();
        group.forEach((name, value) -> out.put(name, switch (value) {
            case null -> null;
            case Money money -> Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
            case Number number -> number;
            case Boolean yes -> yes;
            case Object other -> other.toString();
        }));
        return out;
    }
}
