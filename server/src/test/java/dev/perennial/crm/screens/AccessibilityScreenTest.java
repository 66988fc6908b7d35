package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.perennial.crm.support.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class AccessibilityScreenTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theMainPagesAreOpenToReadersWithoutMouseOrGoodSight(ColorScheme shade, House house) {
        var clerk = house.clerk("admin");
        var account = clerk.account("Accessible " + shade, "13900004321");
        var product = clerk.product("Legible " + shade);
        clerk.order(account, product, 40);
        var order = clerk.order(account, product, 10);
        var role = clerk.get("/api/platform/roles?filter=name%20eq%20'agent'").at("/items/0/id").asString();
        var things = "legible-" + shade.name().toLowerCase();
        clerk.created("/api/platform/custom-types", "{\"plural\":\"%1$s\",\"one\":\"%1$s-one\",\"many\":{\"en\":\"Things\"}}".formatted(things));
        var layout = clerk.created("/api/platform/layouts", "{\"name\":\"Legible\",\"type\":\"custom/%s\",\"tabs\":[{\"key\":\"one\",\"en\":\"One\"},{\"key\":\"two\",\"en\":\"Two\"}],\"sections\":[{\"key\":\"a\",\"en\":\"A\",\"collapsed\":true},{\"key\":\"b\",\"tab\":\"two\",\"en\":\"B\"}],\"fields\":[{\"path\":\"name\",\"section\":\"a\",\"required\":\"true\"}]}".formatted(things));
        var reader = Axe.on(house.reader(Language.ENGLISH, House.window(1280, 800).setColorScheme(shade)));

        var violations = new ArrayList<>(Axe.violations(reader.open("/"), "sign-in"));
        reader.signedIn("admin", Browser.PASSWORD);
        for (var address : List.of("/", "/parties/accounts", "/parties/accounts/" + account, "/parties/accounts/" + account + "?tab=history", "/parties/accounts/new",
                "/orders/sales-orders/" + order, "/platform/roles/" + role + "?tab=rights", "/platform/jobs", "/changes", "/import", "/me", "/modes", "/record-types", "/modes/review?mode=membership",
                "/platform/layouts/" + layout, "/custom/" + things + "/new", "/platform/custom-fields/new")) violations.addAll(Axe.violations(reader.open(address), address));

        assertThat(violations).isEmpty();
    }

    @Test
    void linksThatLieBelowEachOtherOnTheTelephoneAreLargeEnoughForAFinger(House house) {
        var clerk = house.clerk("admin");
        clerk.order(clerk.account("Touched"), clerk.product("Touched too"), 1);
        var reader = Axe.on(house.readerOnThePhone(Language.ENGLISH, "admin"));

        assertThat(Axe.violations(reader.open("/orders/sales-orders?columns=number,customer,owner,createdBy,updatedBy"), "orders")).isEmpty();
    }
}
