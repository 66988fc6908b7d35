package dev.perennial.crm.service.cases;

import dev.perennial.crm.fulfilment.Availability;
import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What whoever decides a case may choose from, with what is in stock, what it costs, and what may be sent instead when there is too little. */
@RestController
class CaseOptionsController {

    record Stock(UUID product, String name, Availability.Stock stock, boolean enough) {}

    record Options(List<Remedy> remedies, Remedy proposed, Map<String, Object> money, Stock goods, List<Stock> instead) {}

    private static final TypeName CASES = TypeName.of(Case.TYPE);
    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final int MOST = 10;

    private final RecordReader reader;
    private final FulfilmentDesk fulfilment;
    private final RecordBinder<Case> binder = RecordBinder.of(Case.class);

    CaseOptionsController(RecordReader reader, FulfilmentDesk fulfilment) {
        this.reader = reader;
        this.fulfilment = fulfilment;
    }

    @GetMapping("/api/service/case-options/{id}")
    Options options(@PathVariable String id, Actor by) {
        if (!by.on(CASES).allowsVerb("decide")) throw Refused.because(EngineRefusal.NOT_PERMITTED, CASES, "decide");
        var found = reader.find(CASES, uuid(id), by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, CASES, id));
        var about = binder.record(found.id(), found.values());
        var product = about.reference().product();
        var goods = product == null ? null : stock(product, about, by);
        var instead = goods == null || goods.enough() ? List.<Stock>of() : fulfilment.substitutes(product).stream().limit(MOST).map(other -> stock(other, about, by)).filter(Stock::enough).toList();
        return new Options(about.proposal().remedy() == null ? List.of(Remedy.values()) : about.proposal().allowed(), about.proposal().remedy(), money(about, by), goods, instead);
    }

    private Stock stock(ProductId product, Case about, Actor by) {
        var total = fulfilment.available(product).total();
        return new Stock(product.value(), reader.labels(PRODUCTS, List.of(product.value()), by).get(product.value()), total, total.available().compareTo(Remedies.quantity(about)) >= 0);
    }

    private Map<String, Object> money(Case about, Actor by) {
        var money = new LinkedHashMap<String, Object>();
        put(money, "value", about.reference().worth());
        put(money, "limit", about.proposal().limit());
        if (about.reference().product() == null || by.on(PRODUCTS).hides(Path.of("cost"))) return money;
        reader.find(PRODUCTS, about.reference().product().value(), House.ACTOR).map(product -> (Money) product.values().get("cost")).ifPresent(cost -> put(money, "cost", cost.times(Remedies.quantity(about))));
        return money;
    }

    private static void put(Map<String, Object> into, String name, Money money) {
        if (money != null) into.put(name, Map.of("amount", money.amount().toPlainString(), "currency", money.currency()));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Refused.because(EngineRefusal.NOT_FOUND, CASES, id);
        }
    }
}
