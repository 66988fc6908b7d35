package dev.perennial.crm.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

class ClockControllerTest {

    @Test
    void inEarnestWorkNobodyMovesTheClock() {
        var earnest = new ClockController(null, Mode.START);

        assertThatThrownBy(() -> earnest.advance(new ClockController.Advance("P1D"), House.ACTOR))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(PlatformRefusal.NOT_IN_THIS_MODE));
    }
}
