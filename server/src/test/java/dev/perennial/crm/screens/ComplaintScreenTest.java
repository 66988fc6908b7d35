package dev.perennial.crm.screens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** The whole complaint loop in Chromium, signed in as each role in turn. */
@ScreenStory
@TestPropertySource(properties = "perennial.test.house=complaint-screens")
class ComplaintScreenTest {

    @ParameterizedTest
    @EnumSource
    void aComplaintIsCarriedThroughAllDepartmentsOnTheirScreens(Language language, House house) {
        var agent = house.clerk("agent");
        var phone = "+86138999900" + (10 + language.ordinal());
        var product = house.clerk("admin").stocked("Tea oil " + language, 40);
        agent.orderFor(agent.account("Leaky " + language, phone), product, "张阿姨", "+8613900004712");

        new ComplaintPlay(house, language, (_, _) -> {}).play(phone);
    }
}
