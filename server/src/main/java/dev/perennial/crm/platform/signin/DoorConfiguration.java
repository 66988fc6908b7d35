package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.web.MapTiles;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which addresses are open to everybody, which to people who are signed in, and how browsers must treat our pages. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:%s; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doorFilters(HttpSecurity http, RecogniseCaller recognise, LimitRequests limit, Problems problems, MapTiles tiles) throws Exception {
        return http
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY.formatted(tiles.source().map(" "::concat).orElse(""))))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/session").permitAll()
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .requestMatchers("/actuator/prometheus").access(AuthorizationManagers.anyOf(
                                AuthorityAuthorizationManager.hasAuthority("ADMINISTRATOR"), IpAddressAuthorizationManager.hasIpAddress("127.0.0.0/8"),
                                IpAddressAuthorizationManager.hasIpAddress("::1")))
                        .requestMatchers("/actuator/**").denyAll()
                        .requestMatchers("/api/**").authenticated()
                        .anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, _) -> problems.write(Refused.because(EngineRefusal.SIGN_IN_REQUIRED), request, response))
                        .accessDeniedHandler((request, response, _) -> problems.write(Refused.because(EngineRefusal.NOT_PERMITTED), request, response)))
                .addFilterBefore(recognise, AuthorizationFilter.class)
                .addFilterBefore(limit, AuthorizationFilter.class)
                .build();
    }

    @Bean
    RecogniseCaller recogniseCaller(Sessions sessions, Tokens tokens, ActorBook actors, OtpDemands demands, Blueprints blueprints, Problems problems) {
        return new RecogniseCaller(sessions, tokens, actors, demands, blueprints, problems);
    }

    @Bean
    LimitRequests limitRequests(@Value("${perennial.requests-per-minute:${PERENNIAL_REQUESTS_PER_MINUTE:120000}}") int perMinute,
            @Qualifier("machineClock") InstantSource machineClock, Problems problems) {
        return new LimitRequests(perMinute, machineClock, problems);
    }

    /** The filters work inside the chain only, not a second time before it. */
    @Bean
    FilterRegistrationBean<LimitRequests> limitNotOnItsOwn(LimitRequests limit) {
        var registration = new FilterRegistrationBean<>(limit);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RecogniseCaller> recogniseNotOnItsOwn(RecogniseCaller recognise) {
        var registration = new FilterRegistrationBean<>(recognise);
        registration.setEnabled(false);
        return registration;
    }

    /** Keeps Spring from making a user of its own: nobody signs in by its means. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw Refused.because(EngineRefusal.SIGN_IN_REQUIRED);
        };
    }
}
