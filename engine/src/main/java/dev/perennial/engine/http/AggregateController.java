package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.list.AggregateRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.list.Valuation;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.TypeName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ExchangeRates> rates;

    AggregateController(Addresses addresses, RecordReader reader, ObjectProvider<ExchangeRates> rates) {
        this.addresses = addresses;
        this.reader = reader;
        this.rates = rates;
    }

    @GetMapping("/api/{suite}/{plural}/aggregate")
    Figures aggregate(@PathVariable String suite, @PathVariable String plural, HttpServletRequest request, Actor actor) {
        var type = addresses.type(suite, plural, Action.READ, actor).name();
        var query = QueryParameters.of(request, "group", "measures", "filter", "q", "asOf", "money");
        var asOf = query.moment("asOf");
        var valuation = query.option("money", Valuation.class, Valuation.DOCUMENT);
        query.settled();
        var asked = new AggregateRequest(query.names("group"), query.names("measures"), query.text("filter"), query.text("q"), asOf, valuation);
        return new Figures(figures(type, asked, actor).stream().map(AggregateController::plain).toList());
    }

    private List<Map<String, Object>> figures(TypeName type, AggregateRequest asked, Actor actor) {
        var known = asked.valuation() == Valuation.TODAY ? rates.getIfAvailable() : null;
        if (known == null) return reader.aggregate(type, asked, actor);
        TodaysFigures.check(asked);
        return new TodaysFigures(asked, known).of(reader.aggregate(type, asked, actor));
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
