package dev.perennial.crm.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    /** Written with a blank the same number takes the long way. */
    @Test void aMobileNumberAtHomeIsJudgedAlikeInBothWaysOfWritingIt() {
        IntStream.range(300, 1_000).filter(start -> start < 790 || start > 799).mapToObj(start -> "1" + start + "0004711").forEach(number ->
                assertThat(PhoneNumber.normalise("+86" + number)).isEqualTo(PhoneNumber.normalise("+86 " + number)).contains("+86" + number));
    }

    @Test void aNumberOfWrongLengthOrWithLettersIsNone() {
        assertThat(PhoneNumber.normalise("+861380000471123456")).isEmpty();
        assertThat(PhoneNumber.normalise("nobody")).isEmpty();
    }

    @Test void anExtensionStaysBehindTheNumber() {
        assertThat(PhoneNumber.normalise("0532 8588 1234 转 12")).contains("+8653285881234;ext=12");
    }
}
