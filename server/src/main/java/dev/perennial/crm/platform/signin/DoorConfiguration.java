package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which addresses are open to everybody, which to people who are signed in, and how browsers must treat our pages. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doorFilters(HttpSecurity http, Sessions sessions, ActorBook actors, Problems problems) throws Exception {
        return http
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/session").permitAll()
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .requestMatchers("/actuator/prometheus").hasAuthority("ADMINISTRATOR")
                        .requestMatchers("/actuator/**").denyAll()
                        .requestMatchers("/api/**").authenticated()
                        .anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, _) -> problems.write(Refused.because(EngineRefusal.SIGN_IN_REQUIRED), request, response))
                        .accessDeniedHandler((request, response, _) -> problems.write(Refused.because(EngineRefusal.NOT_PERMITTED), request, response)))
                .addFilterBefore(new RecogniseCaller(sessions, actors, problems), AuthorizationFilter.class)
                .build();
    }

    /** Keeps Spring from making a user of its own: nobody signs in by its means. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw Refused.because(EngineRefusal.SIGN_IN_REQUIRED);
        };
    }
}
