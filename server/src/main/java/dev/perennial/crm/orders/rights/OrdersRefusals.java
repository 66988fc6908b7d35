package dev.perennial.crm.orders.rights;

import dev.perennial.crm.orders.OrdersRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the orders suite says no to. */
@Configuration(proxyBeanMethods = false)
class OrdersRefusals {

    @Bean
    RefusalSource ordersRefusalSource() {
        return RefusalSource.of(OrdersRefusal.class);
    }
}
