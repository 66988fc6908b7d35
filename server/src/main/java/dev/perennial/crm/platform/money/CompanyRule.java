package dev.perennial.crm.platform.money;

import dev.perennial.engine.message.Languages;
import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The firm's currency and language exist. */
@Component
class CompanyRule implements RecordRule {

    @Override
    public TypeName type() {
        return Firm.COMPANIES;
    }

    @Override
    public Values settle(Values values, Values before) {
        var currency = values.text("baseCurrency");
        return currency == null ? values : values.with("baseCurrency", currency.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var currency = values.text("baseCurrency");
        var language = values.text("language");
        if (currency != null && !Currencies.isOne(currency)) findings.accept(Finding.at("baseCurrency", "UNKNOWN_CURRENCY", currency));
        if (language != null && !Languages.isOne(language)) findings.accept(Finding.at("language", "UNKNOWN_LANGUAGE"));
    }
}
