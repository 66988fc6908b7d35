package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what currencies are worth on a day, and converts an amount; where no rate is known it says so. */
@RestController
class RateController {

    /** What one unit of the currency is worth. */
    record Worth(String currency, String rate) {}

    /** What every currency with a rate is worth in one. */
    record Worths(String base, String to, LocalDate on, List<Worth> rates) {}

    /** An amount in another currency, and by which rate. */
    record Conversion(String amount, String currency, String rate, LocalDate on) {}

    private final RateShelf rates;

    RateController(RateShelf rates) {
        this.rates = rates;
    }

    @GetMapping("/api/platform/rates")
    Worths worths(@RequestParam(required = false) String to, @RequestParam(required = false) LocalDate on, Actor actor) {
        permit(actor);
        var into = to == null ? rates.base() : currency("to", to);
        var day = on == null ? rates.today() : on;
        var worths = rates.currencies().stream().filter(from -> !from.equals(into))
                .flatMap(from -> rates.rate(from, into, day).map(rate -> new Worth(from, rate.toPlainString())).stream()).toList();
        return new Worths(rates.base(), into, day, worths);
    }

    @GetMapping("/api/platform/rates/convert")
    Conversion convert(@RequestParam BigDecimal amount, @RequestParam String from, @RequestParam(required = false) String to, @RequestParam(required = false) LocalDate on, Actor actor) {
        permit(actor);
        var money = new Money(amount, currency("from", from));
        var into = to == null ? rates.base() : currency("to", to);
        var day = on == null ? rates.today() : on;
        var rate = rates.rate(money.currency(), into, day).orElseThrow(() -> Refused.because(PlatformRefusal.NO_RATE, money.currency(), into, day.toString()));
        return new Conversion(Currencies.converted(money, rate, into).amount().toPlainString(), into, rate.toPlainString(), day);
    }

    private static String currency(String parameter, String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.isOne(code)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(parameter, "UNKNOWN_CURRENCY", text)));
        return code;
    }

    private static void permit(Actor actor) {
        if (!actor.may(Action.READ, RateShelf.RATES)) throw Refused.because(EngineRefusal.NOT_PERMITTED);
    }
}
