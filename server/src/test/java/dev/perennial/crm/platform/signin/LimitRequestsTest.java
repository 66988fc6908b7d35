package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.http.Problems;
import dev.perennial.engine.message.Messages;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LimitRequestsTest {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final LimitRequests limit = new LimitRequests(6, () -> now, new Problems(new Messages(), JsonMapper.shared()));

    @Test
    void whoAsksTooOftenWaitsAndIsToldHowLong() throws Exception {
        for (var i = 0; i < 6; i++) assertThat(ask("/api/parties/accounts", "10.0.0.1").getStatus()).isEqualTo(200);

        var refused = ask("/api/parties/accounts", "10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        assertThat(refused.getContentAsString()).contains("platform.TOO_MANY_REQUESTS");
    }

    @Test
    void theBucketFillsUpEvenly() throws Exception {
        for (var i = 0; i < 7; i++) ask("/api/parties/accounts", "10.0.0.1");
        now = now.plusSeconds(10);

        assertThat(ask("/api/parties/accounts", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(ask("/api/parties/accounts", "10.0.0.1").getStatus()).isEqualTo(429);
    }

    @Test
    void othersAndThePagesThemselvesAreNotConcerned() throws Exception {
        for (var i = 0; i < 7; i++) ask("/api/parties/accounts", "10.0.0.1");

        assertThat(ask("/api/parties/accounts", "10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(ask("/assets/app.js", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address, String from) throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
