package dev.perennial.crm.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig(classes = {Screens.class, ScreensTest.Web.class})
@TestPropertySource(properties = "perennial.web=src/test/resources/web")
class ScreensTest {

    private MockMvc browser;

    @EnableWebMvc
    static class Web {}

    @BeforeEach
    void open(WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/parties/accounts", "/parties/accounts/0190", "/sign-in"})
    void everyPageIsTheOneDocumentAndIsAskedForAgain(String page) throws Exception {
        browser.perform(get(page)).andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(Matchers.containsString("<title>Perennial")));
    }

    @Test
    void theBareAddressIsThatDocumentToo() throws Exception {
        browser.perform(get("/")).andExpect(forwardedUrl("/index.html"));
    }

    @Test
    void aFileNamedByItsContentIsKeptForEver() throws Exception {
        browser.perform(get("/assets/app-1a2b3c.js")).andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void aBrowserThatUnpacksGetsTheSmallFile() throws Exception {
        browser.perform(get("/assets/app-1a2b3c.js").header("Accept-Encoding", "gzip, br"))
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Vary", "Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/actuator/nothing", "/assets/gone-999.js", "/missing.png", "/assets/../../pom.xml", "/..%2f..%2fpom.xml"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        browser.perform(get(URI.create(address))).andExpect(status().is4xxClientError());
    }

    @Test
    void anUnchangedDocumentIsNotSentTwice() throws Exception {
        var first = browser.perform(get("/index.html")).andReturn().getResponse();

        browser.perform(get("/index.html").header("If-Modified-Since", first.getHeader("Last-Modified"))).andExpect(status().isNotModified());
    }
}
