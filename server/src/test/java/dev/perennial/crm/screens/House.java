package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.perennial.crm.support.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running server as the people of one story meet it: they come in, each with a window of his own, and leave when the story ends. */
final class House implements AutoCloseable {

    private final Chromium chromium;
    private final int port;
    private final List<Reader> readers = new ArrayList<>();

    House(Chromium chromium, int port) {
        this.chromium = chromium;
        this.port = port;
    }

    /** Somebody stands at the door, before a window of desk size. */
    Reader stranger(Language language) {
        return reader(language, window(1280, 800));
    }

    /** Somebody has signed in at a desk. */
    Reader reader(Language language, String username) {
        return stranger(language).signedIn(username, Browser.PASSWORD);
    }

    /** Somebody has signed in on the telephone. */
    Reader readerOnThePhone(Language language, String username) {
        return reader(language, window(390, 844).setIsMobile(true).setHasTouch(true)).signedIn(username, Browser.PASSWORD);
    }

    /** Nothing moves in it: a menu that still slides is missed by who clicks faster than any person. */
    static NewContextOptions window(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE);
    }

    Reader reader(Language language, NewContextOptions window) {
        var options = window.setBaseURL("http://localhost:" + port).setLocale(language.tag()).setTimezoneId("Asia/Shanghai");
        var reader = new Reader(language, chromium.browser().newContext(options));
        readers.add(reader);
        return reader;
    }

    /** Somebody who writes records through the API. */
    Clerk clerk(String username) {
        var browser = new Browser(port);
        assertThat(browser.signIn(username).status()).isEqualTo(200);
        return new Clerk(browser);
    }

    void hasNoTroubles() {
        assertThat(readers).allSatisfy(reader -> assertThat(reader.troubles()).isEmpty());
    }

    void picture(Path name) {
        for (var i = 0; i < readers.size(); i++) readers.get(i).page().screenshot(new ScreenshotOptions().setPath(Path.of(name + "-" + i + ".png")));
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }
}
