package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.JsonNode;

/** The description of the API and what the server does are the same. */
@StoryTest
class OpenApiTest {

    /** Records of the other types are never merged: there these addresses are not found. */
    private static final Pattern MERGING = Pattern.compile("/merges?(/|$)");
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([^\"]+)");

    @LocalServerPort int port;
    @Autowired Blueprints blueprints;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private Browser browser;
    private JsonNode document;

    @BeforeEach
    void read() {
        browser = new Browser(port);
        browser.signIn("admin");
        document = browser.get("/api/openapi.json").json();
    }

    @Test
    void everyDescribedOperationIsServed() throws Exception {
        var unserved = new ArrayList<String>();
        for (var path : document.get("paths").properties())
            for (var method : path.getValue().propertyNames()) {
                var request = new MockHttpServletRequest(method.toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000"));
                ServletRequestPathUtils.parseAndCache(request);
                var chain = mapping.getHandler(request);
                if (chain == null || !(chain.getHandler() instanceof HandlerMethod)) unserved.add(method + " " + path.getKey());
            }

        assertThat(unserved).isEmpty();
    }

    @Test
    void everyServedAddressIsDescribed() {
        var missing = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(served -> {
            for (var pattern : served.getPatternValues())
                for (var method : served.getMethodsCondition().getMethods())
                    for (var path : concrete(pattern)) if (document.at("/paths").path(path).path(method.name().toLowerCase(Locale.ROOT)).isMissingNode()) missing.add(method + " " + path);
        });

        assertThat(missing).isEmpty();
    }

    private List<String> concrete(String pattern) {
        if (!pattern.startsWith("/api/") || pattern.endsWith("/{verb}")) return List.of();
        if (!pattern.startsWith("/api/{suite}/{plural}")) return List.of(pattern);
        return blueprints.all().stream().filter(type -> type.isMergeable() || !MERGING.matcher(pattern).find()).map(type -> pattern.replace("{suite}/{plural}", type.name().toString())).toList();
    }

    @Test
    void everyReferenceLeadsToASchema() {
        var schemas = document.at("/components/schemas").propertyNames();
        var named = REFERENCE.matcher(document.toString()).results().map(found -> found.group(1)).distinct();

        assertThat(named).isNotEmpty().allMatch(schemas::contains);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(document.get("paths").findValuesAsString("operationId")).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void thePageForPeopleBringsAllItNeedsItself() {
        var page = browser.get("/api/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/api/docs/docs.js").doesNotContain("https://").doesNotContain("<style");
        assertThat(browser.get("/api/docs/docs.js").status()).isEqualTo(200);
        assertThat(browser.get("/api/docs/docs.css").status()).isEqualTo(200);
    }
}
