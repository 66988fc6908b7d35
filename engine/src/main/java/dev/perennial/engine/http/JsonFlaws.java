package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what Jackson could not read, naming place and path but never a class. */
final class JsonFlaws {

    private JsonFlaws() {}

    static Refused refused(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause())
            if (cause instanceof JacksonException flaw) return refused(flaw);
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "BODY_MISSING")));
    }

    static Refused refused(JacksonException flaw) {
        return switch (flaw) {
            case UnrecognizedPropertyException unknown -> Refused.because(EngineRefusal.UNKNOWN_FIELD, List.of(Finding.at(path(unknown), "UNKNOWN_FIELD")));
            case DatabindException mismatch when !mismatch.getPath().isEmpty() -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path(mismatch), "WRONG_TYPE")));
            case StreamConstraintsException _ -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "TOO_DEEP_OR_LONG")));
            case JacksonException broken -> Refused.because(EngineRefusal.INVALID, List.of(brokenAt(broken)));
        };
    }

    private static Finding brokenAt(JacksonException broken) {
        var place = broken.getLocation();
        return place == null ? Finding.at("", "BROKEN_JSON", 1, 1) : Finding.at("", "BROKEN_JSON", Math.max(place.getLineNr(), 1), Math.max(place.getColumnNr(), 1));
    }

    private static String path(DatabindException mismatch) {
        return mismatch.getPath().stream().map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()).collect(Collectors.joining("/"));
    }
}
