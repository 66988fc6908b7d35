package dev.perennial.crm.platform.money;

import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A rate is between two currencies that exist, stands once for each day, and is more than nothing; where no second currency is named it is the firm's own. */
@Component
class ExchangeRateRule implements RecordRule {

    private static final BigDecimal LEAST = new BigDecimal("0.000000001");
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final List<String> BOTH = List.of("fromCurrency", "toCurrency");

    private final RateShelf rates;

    ExchangeRateRule(RateShelf rates) {
        this.rates = rates;
    }

    @Override
    public TypeName type() {
        return RateShelf.RATES;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values;
        for (var side : BOTH) if (settled.text(side) != null) settled = settled.with(side, settled.text(side).strip().toUpperCase(Locale.ROOT));
        if (settled.text("toCurrency") == null) settled = settled.with("toCurrency", rates.base());
        return settled.get("validFrom") instanceof LocalDate day ? settled.with("pair", settled.text("fromCurrency") + "/" + settled.text("toCurrency") + " " + day) : settled;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        for (var side : BOTH)
            if (values.text(side) != null && !Currencies.isOne(values.text(side))) findings.accept(Finding.at(side, "UNKNOWN_CURRENCY", values.text(side)));
        if (values.text("fromCurrency") != null && values.text("fromCurrency").equals(values.text("toCurrency"))) findings.accept(Finding.at("toCurrency", "SAME_CURRENCY"));
        if (values.get("rate") instanceof BigDecimal rate && (rate.compareTo(LEAST) < 0 || rate.compareTo(MOST) > 0)) findings.accept(Finding.at("rate", "RATE_RANGE"));
    }
}
