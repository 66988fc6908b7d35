package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.perennial.crm.support.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers of Arabic and Hebrew meet the whole house turned round. */
@ScreenStory
class RightToLeftScreenTest {

    /** What is wider than the page, and what stands outside it to either side without being scrolled there. */
    private static final String OUT_OF_PLACE = """
            () => {
              const wide = document.documentElement.clientWidth;
              const scrolls = one => { for (let at = one.parentElement; at; at = at.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true; return getComputedStyle(one).position === 'fixed'; };
              const found = document.documentElement.scrollWidth > wide ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : [];
              const page = document.querySelector('#page');
              if (page && page.scrollWidth > page.clientWidth) found.push('what is on the page is ' + page.scrollWidth + ' wide in ' + page.clientWidth);
              for (const one of document.querySelectorAll('body *')) {
                const { left, right, width, height } = one.getBoundingClientRect();
                if (width > 2 && height > 2 && (left < -1 || right > wide + 1) && !scrolls(one) && getComputedStyle(one).visibility !== 'hidden') found.push(one.tagName + '.' + one.className + ' from ' + Math.round(left) + ' to ' + Math.round(right));
              }
              return found.slice(0, 5);
            }""";

    @Test
    void theMainPagesRunFromRightToLeftWithNothingOutOfPlace(House house) {
        var clerk = house.clerk("admin");
        var pages = MainPages.of(clerk, "Rtl");
        var user = clerk.get("/api/session").at("/user/id").asString();
        clerk.changes("platform/users", user, "{\"locale\":\"ar\"}");
        try {
            var found = new ArrayList<String>();
            for (var width : List.of(1280, 390)) {
                var reader = house.reader(Language.ENGLISH, House.window(width, 800).setColorScheme(ColorScheme.LIGHT).setIsMobile(width < 720)).signedIn("admin", Browser.PASSWORD);
                for (var page : pages.values()) {
                    page.seenBy(reader);
                    assertThat(reader.page().evaluate("document.documentElement.dir")).isEqualTo("rtl");
                    for (var one : (List<?>) reader.page().evaluate(OUT_OF_PLACE)) found.add(page.name() + " at " + width + ": " + one);
                }
            }
            assertThat(found).isEmpty();
        } finally {
            clerk.changes("platform/users", user, "{\"locale\":null}");
        }
    }

    @Test
    void numbersKeepTheirOrderAndArrowsLeadTheWayOneReads(House house) {
        var clerk = house.clerk("admin");
        var user = clerk.get("/api/session").at("/user/id").asString();
        var id = clerk.account("Turned round", "13800001234");
        clerk.changes("platform/users", user, "{\"locale\":\"he\"}");
        try {
            var reader = house.reader(Language.ENGLISH, "admin").open("/parties/accounts?view=all&q=Turned%20round&columns=name,number,kind").settles();
            var page = reader.page();
            assertThat(page.locator(".rail-place").boundingBox().x).isGreaterThan(page.locator("#page").boundingBox().x);
            reader.rows().first().focus();
            page.keyboard().press("ArrowLeft");
            assertThat(page.evaluate("document.activeElement.dataset.column")).isEqualTo("0");
            page.keyboard().press("ArrowLeft");
            assertThat(page.evaluate("document.activeElement.dataset.column")).isEqualTo("1");
            reader.open("/parties/accounts/" + id).meets("Turned round");
            assertThat(page.locator(".reach a").first().evaluate("one => getComputedStyle(one).direction")).isEqualTo("ltr");
        } finally {
            clerk.changes("platform/users", user, "{\"locale\":null}");
        }
    }
}
