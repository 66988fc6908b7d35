package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.BlueprintTables;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.BlueprintSource;
import dev.perennial.engine.support.EngineDatabase;
import dev.perennial.engine.support.OfTests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine with its HTTP face on a real port and a database of its own; the header {@code X-Actor} says who asks. */
final class WebHouse implements AutoCloseable {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = "dev.perennial.engine", excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
    static class House {}

    /** What was answered. */
    record Answer(int status, String body, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    private final EngineDatabase database;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private WebHouse(List<Blueprint> blueprints, Class<?>... components) {
        database = EngineDatabase.with(blueprints.stream().map(BlueprintTables::sql).toArray(String[]::new));
        var classes = new Class<?>[components.length + 1];
        classes[0] = House.class;
        System.arraycopy(components, 0, classes, 1, components.length);
        context = new SpringApplicationBuilder(classes).web(WebApplicationType.SERVLET)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.threads.virtual.enabled=true", "spring.main.banner-mode=off", "logging.level.root=warn")
                .initializers((ConfigurableApplicationContext it) -> register((GenericApplicationContext) it, blueprints)).run();
    }

    static WebHouse of(List<Blueprint> blueprints, Class<?>... components) {
        return new WebHouse(blueprints, components);
    }

    private void register(GenericApplicationContext context, List<Blueprint> blueprints) {
        context.registerBean("dataSource", DataSource.class, database::dataSource);
        context.registerBean(BlueprintSource.class, () -> () -> blueprints);
        context.registerBean(SignIn.class, () -> new SignIn(actors));
    }

    /** Puts the actor of the header into the request, as the sign-in filter of the server does. */
    static final class SignIn extends OncePerRequestFilter {

        private final Map<String, Actor> actors;

        SignIn(Map<String, Actor> actors) {
            this.actors = actors;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            var name = request.getHeader("X-Actor");
            if (name != null) request.setAttribute(Actor.class.getName(), actors.get(name));
            var door = request.getHeader("X-Door");
            if (door != null) request.setAttribute(EventStreams.DOOR, UUID.fromString(door));
            chain.doFilter(request, response);
        }
    }

    <T> T the(Class<T> component) {
        return context.getBean(component);
    }

    EngineDatabase database() {
        return database;
    }

    /** Lets the actor ask under the name. */
    void knows(String name, Actor actor) {
        actors.put(name, actor);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    Answer get(String actor, String path) {
        return ask(actor, "GET", path, null);
    }

    Answer post(String actor, String path, String body, String... headers) {
        return ask(actor, "POST", path, body, headers);
    }

    /** Asks with a JSON body, null for none; further headers as alternating names and values replace the usual ones. */
    Answer ask(String actor, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (actor != null) request.header("X-Actor", actor);
        if (body != null) request.setHeader("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
