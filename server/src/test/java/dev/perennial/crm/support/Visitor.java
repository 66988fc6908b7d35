package dev.perennial.crm.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody already recognised, who knocks at the addresses of the API. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc addresses;
    private final Actor actor;

    public Visitor(WebApplicationContext context, Actor actor) {
        this.addresses = MockMvcBuilders.webAppContextSetup(context).build();
        this.actor = actor;
    }

    /** What came back. */
    public record Answer(String question, int status, String body) {

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public Actor actor() {
        return actor;
    }

    public String rightsOn(TypeName type) {
        return actor.on(type).toString();
    }

    public Answer get(String address, String... parameters) {
        return send(HttpMethod.GET, address, null, null, null, parameters);
    }

    public Answer send(HttpMethod method, String address, String contentType, String ifMatch, String body, String... parameters) {
        var uri = UriComponentsBuilder.fromPath(address);
        for (var i = 0; i < parameters.length; i += 2) uri.queryParam(parameters[i], "{" + i + "}");
        var values = new Object[(parameters.length + 1) / 2];
        for (var i = 0; i < values.length; i++) values[i] = parameters[2 * i + 1];
        var request = request(method, uri.encode().buildAndExpand(values).toUri()).requestAttr(Actor.class.getName(), actor);
        if (contentType != null) request.contentType(contentType);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        if (body != null) request.content(body.getBytes(StandardCharsets.UTF_8));
        return asked(request, method + " " + address, body);
    }

    /** What the stream of changes tells somebody who comes back after that event; it is hung up again and again until it ends, which is after it has told what was missed. */
    public Answer changesSince(long event, Runnable hangUp) {
        var over = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            for (; !over.get(); LockSupport.parkNanos(1_000_000)) hangUp.run();
        });
        try {
            return asked(request(HttpMethod.GET, "/api/events").requestAttr(Actor.class.getName(), actor).header("Last-Event-ID", event), "GET /api/events", null);
        } finally {
            over.set(true);
        }
    }

    private Answer asked(MockHttpServletRequestBuilder request, String what, String body) {
        try {
            MvcResult result = addresses.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) result.getAsyncResult(10_000);
            var question = what + " " + shortened("?" + result.getRequest().getQueryString() + " " + body);
            return new Answer(question, result.getResponse().getStatus(), result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception failed) {
            throw new IllegalStateException(what, failed);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }
}
