package dev.perennial.engine.http;

import dev.perennial.engine.write.RecordWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Versions as they stand in the headers {@code ETag} and {@code If-Match}. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final Long NO_VERSION_AT_ALL = Long.MIN_VALUE;

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version the caller says he has seen: null without the header; a tag that we never gave matches nothing. */
    static Long expected(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null || header.isBlank()) return null;
        if (header.strip().equals("*")) return RecordWriter.ANY_VERSION;
        var tag = TAG.matcher(header.strip());
        return tag.matches() ? Long.valueOf(tag.group(1)) : NO_VERSION_AT_ALL;
    }
}
