package dev.perennial.engine.http.openapi;

import static dev.perennial.engine.http.openapi.Json.listOf;
import static dev.perennial.engine.http.openapi.Json.object;
import static dev.perennial.engine.http.openapi.Json.text;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** JSON schemas of the Java records that controllers take as bodies. */
final class ClassSchemas {

    private static final int DEEPEST = 4;

    private ClassSchemas() {}

    static Map<String, Object> of(Type type) {
        return of(type, DEEPEST);
    }

    private static Map<String, Object> of(Type type, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw))
            return listOf(of(generic.getActualTypeArguments()[0], depth - 1));
        if (!(type instanceof Class<?> known) || depth == 0) return object("type", "object");
        if (known.isRecord()) return ofRecord(known, depth);
        if (known.isEnum()) return Json.oneOf(Arrays.stream(known.getEnumConstants()).map(Object::toString).toList());
        if (known == String.class) return text();
        if (known == UUID.class) return text("uuid");
        if (known == Instant.class) return text("date-time");
        if (known == LocalDate.class) return text("date");
        if (known == Duration.class) return text("duration");
        if (known == boolean.class || known == Boolean.class) return object("type", "boolean");
        if (known == int.class || known == long.class || known == Integer.class || known == Long.class) return object("type", "integer");
        if (Number.class.isAssignableFrom(known)) return object("type", "number");
        return object("type", "object");
    }

    private static Map<String, Object> ofRecord(Class<?> record, int depth) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) properties.put(component.getName(), of(component.getGenericType(), depth - 1));
        return object("type", "object", "properties", properties);
    }
}
