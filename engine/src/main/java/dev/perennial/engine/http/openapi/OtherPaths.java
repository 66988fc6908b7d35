package dev.perennial.engine.http.openapi;

import static dev.perennial.engine.http.openapi.Json.answer;
import static dev.perennial.engine.http.openapi.Json.content;
import static dev.perennial.engine.http.openapi.Json.inPath;
import static dev.perennial.engine.http.openapi.Json.object;
import static dev.perennial.engine.http.openapi.Json.query;
import static dev.perennial.engine.http.openapi.Json.ref;

import dev.perennial.engine.record.Blueprints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses besides those that the engine itself gives the records of a type, read off the controllers that serve them; what suites serve for every type stands once a type. */
@Component
class OtherPaths {

    private static final String OF_ANY_TYPE = "/api/{suite}/{plural}";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final String ENGINES_OWN = "dev.perennial.engine.http";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Blueprints blueprints;

    // asked for late: the mapping is complete only when all controllers stand
    OtherPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings, Blueprints blueprints) {
        this.mappings = mappings;
        this.blueprints = blueprints;
    }

    Map<String, Map<String, Object>> paths() {
        var paths = new TreeMap<String, Map<String, Object>>();
        mappings.getObject().getHandlerMethods().forEach((mapping, method) -> {
            for (var pattern : mapping.getPatternValues())
                for (var path : concrete(pattern, method)) add(paths.computeIfAbsent(path, _ -> new LinkedHashMap<>()), path, mapping, method);
        });
        return paths;
    }

    private List<String> concrete(String pattern, HandlerMethod method) {
        if (!pattern.startsWith("/api/")) return List.of();
        if (!pattern.startsWith(OF_ANY_TYPE)) return List.of(pattern);
        if (method.getBeanType().getPackageName().startsWith(ENGINES_OWN)) return List.of();
        return blueprints.all().stream().map(type -> pattern.replace(OF_ANY_TYPE, "/api/" + type.name())).toList();
    }

    private static void add(Map<String, Object> operations, String path, RequestMappingInfo mapping, HandlerMethod method) {
        for (var verb : mapping.getMethodsCondition().getMethods()) operations.put(verb.name().toLowerCase(Locale.ROOT), operation(path, verb.name(), method));
    }

    private static Map<String, Object> operation(String path, String httpMethod, HandlerMethod method) {
        var parameters = new ArrayList<Object>();
        var variables = VARIABLE.matcher(path);
        while (variables.find()) parameters.add(inPath(variables.group(1)));
        Object body = null;
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class) && parameter.getParameter().getName() != null)
                parameters.add(query(parameter.getParameter().getName(), ClassSchemas.of(parameter.getGenericParameterType()), null));
            if (parameter.hasParameterAnnotation(RequestBody.class)) body = object("content", content("application/json", ClassSchemas.of(parameter.getGenericParameterType())));
        }
        var responses = object("200", answer("Done", null), "default", object("description", "A refusal", "content", content("application/problem+json", ref("Problem"))));
        var name = method.getMethod().getName();
        return object("operationId", path.substring(5).replaceAll("[/{}.]+", ".") + "." + httpMethod.toLowerCase(Locale.ROOT), "summary", words(name), "tags", List.of(tag(path)),
                "parameters", parameters, "requestBody", body, "responses", responses);
    }

    private static String tag(String path) {
        return path.split("/")[2];
    }

    private static String words(String name) {
        var text = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
