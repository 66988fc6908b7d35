package dev.perennial.crm.platform.start;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the platform's refusals in the catalogue. */
@Configuration(proxyBeanMethods = false)
class PlatformRefusals {

    @Bean
    RefusalSource platformRefusalSource() {
        return RefusalSource.of(PlatformRefusal.class);
    }
}
