package dev.perennial.crm.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bottles are packed in cases, and the desk counts both. */
@StoryTest
class CountingStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    ProductsDesk desk;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
    }

    @Test
    void thirtyBottlesAreTwoCasesAndSixBottles() {
        var bottle = unit("Bottle");
        var box = unit("Case");
        var oil = product("{\"name\":\"Counted oil\",\"unit\":\"%s\",\"conversions\":[{\"unit\":\"%s\",\"factor\":12}]}".formatted(bottle.value(), box.value()));

        assertThat(desk.mixed(oil, new BigDecimal("30"), box)).isEqualTo(new ProductsDesk.Mixed(new BigDecimal("2"), new BigDecimal("6")));
        assertThat(desk.convert(oil, new BigDecimal("2.5"), box, bottle)).isEqualByComparingTo("30");
        assertThatThrownBy(() -> desk.convert(oil, new BigDecimal("5"), bottle, box)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(ProductsRefusal.NOT_EXACT));
        assertThatThrownBy(() -> desk.mixed(new ProductId(UUID.randomUUID()), BigDecimal.ONE, box)).isInstanceOf(Refused.class);
    }

    @Test
    void packingsThatCannotBeCountedAreAllReported() {
        var bottle = unit("Bottle");
        var answer = browser.post("/api/products/products", "{\"name\":\"Odd\",\"unit\":\"%1$s\",\"price\":{\"amount\":\"-1\",\"currency\":\"CNY\"},\"conversions\":[{\"unit\":\"%1$s\",\"factor\":0}]}".formatted(bottle.value()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("fields")).extracting(field -> field.path("code").asString())
                .containsExactlyInAnyOrder("products.NEGATIVE_PRICE", "products.FACTOR_NOT_POSITIVE", "products.OWN_UNIT");
    }

    @Test
    void aCategoryCannotHangBelowItself() {
        var above = browser.post("/api/products/categories", "{\"name\":\"Above\"}").text("/id");
        var below = browser.post("/api/products/categories", "{\"name\":\"Below\",\"parent\":\"" + above + "\"}").text("/id");
        var answer = browser.patch("/api/products/categories/" + above, "{\"parent\":\"" + below + "\"}", 1);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/fields/0/code")).isEqualTo("products.CATEGORY_LOOP");
    }

    private UnitId unit(String name) {
        return new UnitId(UUID.fromString(browser.post("/api/products/units", "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(UUID.randomUUID().toString().substring(0, 18), name)).text("/id")));
    }

    private ProductId product(String body) {
        return new ProductId(UUID.fromString(browser.post("/api/products/products", body).text("/id")));
    }
}
