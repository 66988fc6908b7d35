package dev.perennial.crm.platform.clock;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the two clocks; nothing else in the house asks the operating system for the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** For sessions, tokens, throttling and repeated requests. */
    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    /** For everything that the business means by time. */
    @Bean
    BusinessClock businessClock(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        return new BusinessClock(database, machineClock);
    }
}
