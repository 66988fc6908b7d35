package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.IdempotencyKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets a caller repeat a POST without fear: with an {@code Idempotency-Key} the effect happens once and the first answer is given again. */
@Component
class Repeatable {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int MOST_BYTES = 64 * 1024;
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final IdempotencyKeys keys;

    Repeatable(IdempotencyKeys keys) {
        this.keys = keys;
    }

    ResponseEntity<byte[]> once(HttpServletRequest request, byte[] body, Actor actor, Supplier<ResponseEntity<byte[]>> effect) {
        if (!isAsked(request)) return effect.get();
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(HEADER, "OUT_OF_RANGE", 1, LONGEST_KEY)));
        if (body.length > MOST_BYTES) throw Refused.because(EngineRefusal.TOO_LARGE);
        var use = new IdempotencyKeys.Use(actor.user(), request.getMethod(), request.getRequestURI(), key, withQuery(request, body));
        return given(keys.once(use, () -> kept(effect.get())));
    }

    static boolean isAsked(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    /** The body of a request that may be repeated; more than can be remembered is refused. */
    static byte[] body(InputStream in) throws IOException {
        var bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw Refused.because(EngineRefusal.TOO_LARGE);
        return bytes;
    }

    // the same rows with another mode are another request
    private static byte[] withQuery(HttpServletRequest request, byte[] body) {
        if (request.getQueryString() == null) return body;
        var query = (request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(query, query.length + body.length);
        System.arraycopy(body, 0, both, query.length, body.length);
        return both;
    }

    private static IdempotencyKeys.Answer kept(ResponseEntity<byte[]> answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) if (answer.getHeaders().getFirst(name) != null) headers.put(name, answer.getHeaders().getFirst(name));
        return new IdempotencyKeys.Answer(answer.getStatusCode().value(), headers, answer.getBody() == null ? "" : new String(answer.getBody(), StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> given(IdempotencyKeys.Answer answer) {
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().isEmpty() ? response.build() : response.body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
