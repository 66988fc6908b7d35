package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionTimedOutException;

/** What may be tried again in a moment is told from a mistake of ours. */
class OutagesTest {

    @Test
    void aStatementAndATransactionThatRanOutOfTimeMayBothBeTriedAgain() {
        assertThat(Outages.caused(new IllegalStateException(new SQLException("canceling statement due to statement timeout", "57014")))).isTrue();
        assertThat(Outages.caused(new IllegalStateException(new TransactionTimedOutException("deadline was a second ago")))).isTrue();
    }

    @Test
    void aMistakeOfOursIsNone() {
        assertThat(Outages.caused(new IllegalStateException(new SQLException("column does not exist", "42703")))).isFalse();
        assertThat(Outages.caused(new NullPointerException())).isFalse();
    }
}
