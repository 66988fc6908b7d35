package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request as a JSON object; what could not be read is kept as findings, to be told after rights and version were checked. */
record JsonBody(byte[] bytes, ObjectNode object, List<Finding> findings) {

    static final int MOST_BYTES = 1024 * 1024;

    /** Reads the body within the limit; nothing at all stands for an empty object. */
    static JsonBody read(HttpServletRequest request, JsonMapper json) throws IOException {
        var bytes = bytes(request, MOST_BYTES);
        if (bytes.length > 0 && !isJson(request.getContentType())) throw Refused.because(HttpRefusal.WRONG_CONTENT_TYPE);
        return parse(bytes, json);
    }

    static JsonBody parse(byte[] bytes, JsonMapper json) {
        if (bytes.length == 0) return new JsonBody(bytes, json.createObjectNode(), List.of());
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) return new JsonBody(bytes, object, List.of());
            return new JsonBody(bytes, json.createObjectNode(), List.of(Finding.at("", "NOT_AN_OBJECT")));
        } catch (JacksonException flaw) {
            return new JsonBody(bytes, json.createObjectNode(), JsonFlaws.refused(flaw).findings());
        }
    }

    private static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) throw Refused.because(EngineRefusal.TOO_LARGE);
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) throw Refused.because(EngineRefusal.TOO_LARGE);
        return bytes;
    }

    private static boolean isJson(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return type.getType().equals("application") && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
