package dev.perennial.engine.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/** A refusal or a failure as the caller reads it (RFC 9457); {@code current} is the record as it stands, {@code incident} finds the log entry of a failure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String code, List<Flaw> fields, String incident, @JsonRawValue String current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one value. */
    public record Flaw(String path, String code, String message) {}

    Problem withCurrent(String record) {
        return new Problem(type, title, status, detail, code, fields, incident, record);
    }

    Problem withIncident(String id) {
        return new Problem(type, title, status, detail, code, fields, id, current);
    }
}
