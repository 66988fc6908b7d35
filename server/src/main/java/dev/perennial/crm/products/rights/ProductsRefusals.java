package dev.perennial.crm.products.rights;

import dev.perennial.crm.products.ProductsRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the products suite says no to. */
@Configuration(proxyBeanMethods = false)
class ProductsRefusals {

    @Bean
    RefusalSource productsRefusalSource() {
        return RefusalSource.of(ProductsRefusal.class);
    }
}
