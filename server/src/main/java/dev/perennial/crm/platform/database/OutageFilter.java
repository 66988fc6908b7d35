package dev.perennial.crm.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.engine.http.Outages;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says "come back soon" where a missing database strikes before any controller, such as on the way to recognise the caller. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private final Problems problems;
    private final ObjectProvider<HikariDataSource> connections;

    OutageFilter(Problems problems, ObjectProvider<HikariDataSource> connections) {
        this.problems = problems;
        this.connections = connections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!Outages.caused(failure)) throw failure;
            connections.ifAvailable(OutageFilter::dropBroken);
            problems.write(Refused.because(EngineRefusal.UNAVAILABLE), request, response);
        }
    }

    /** Connections that broke would each spoil one more request after the database is back. */
    private static void dropBroken(HikariDataSource connections) {
        var pool = connections.getHikariPoolMXBean();
        if (pool != null) pool.softEvictConnections();
    }
}
