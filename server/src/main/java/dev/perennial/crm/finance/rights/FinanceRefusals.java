package dev.perennial.crm.finance.rights;

import dev.perennial.crm.finance.FinanceRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the finance suite says no to. */
@Configuration(proxyBeanMethods = false)
class FinanceRefusals {

    @Bean
    RefusalSource financeRefusalSource() {
        return RefusalSource.of(FinanceRefusal.class);
    }
}
