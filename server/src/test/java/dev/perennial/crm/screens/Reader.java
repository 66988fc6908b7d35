package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody before a screen: what he opens, presses, types and reads, in his language. */
final class Reader implements AutoCloseable {

    private static final int PATIENCE_MS = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);   // what is awaited may take as long as what is pressed
    }

    private final Language language;
    private final BrowserContext window;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Reader(Language language, BrowserContext window) {
        this.language = language;
        this.window = window;
        this.page = window.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) troubles.add(message.text());
        });
        page.onResponse(response -> {
            if (response.status() >= 500) troubles.add(response.status() + " " + response.url());
        });
    }

    Page page() {
        return page;
    }

    /** What went wrong in this window without anybody having asked for it. */
    List<String> troubles() {
        return troubles;
    }

    String says(String english, String chinese) {
        return language.says(english, chinese);
    }

    Reader signedIn(String username, String password) {
        var answer = window.request().post("/api/session", RequestOptions.create().setData(Map.of("username", username, "password", password)));
        if (!answer.ok()) throw new IllegalStateException(answer.text());
        return this;
    }

    /** The same by hand, at the door. */
    Reader signsIn(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        return press(says("Sign in", "登录"));
    }

    Reader open(String address) {
        page.navigate(address);
        return this;
    }

    /** Goes to another page as a link does, without loading the program anew; the page left is gone from sight afterwards. */
    Reader goesTo(String address) {
        page.evaluate("""
                address => {
                  document.querySelectorAll('h1').forEach(heading => { heading.dataset.left = ''; });
                  history.pushState(null, '', address);
                  dispatchEvent(new PopStateEvent('popstate', { state: null }));
                }""", address);
        assertThat(page.locator("h1[data-left]")).hasCount(0);
        return this;
    }

    /** The page is there and nothing on it is still being fetched. */
    Reader settles() {
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".bones")).hasCount(0);
        return this;
    }

    /** A button that may just have been busy, which its name then tells for a moment longer. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(loading )?" + name + "$")));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The input of a record's field, by its path. */
    Locator field(String path) {
        return page.locator("#field-" + path.replace('/', '-'));
    }

    /** The rows of the list on the page. */
    Locator rows() {
        return page.locator(".list-table tbody tr");
    }

    Reader press(String name) {
        button(name).click();
        return this;
    }

    /** Sees this heading, so that the page is there. */
    Reader meets(String heading) {
        assertThat(heading(heading).first()).isVisible();
        return this;
    }

    Reader reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Reader doesNotRead(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
