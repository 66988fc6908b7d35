package dev.perennial.crm.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.crm.connectors.onlineretail.RetailVerdict.Kept;
import dev.perennial.crm.connectors.onlineretail.RetailVerdict.Reason;
import dev.perennial.crm.connectors.onlineretail.RetailVerdict.Rejected;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetailVerdictTest {

    private static final List<String> HEADER = List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    @Test
    void aSaleIsKeptWithItsCustomersNumberAsAWholeNumber() {
        var line = ((Kept) on("536365", "85123a", " HEART ", "6", "2010-12-01 08:26:00", "2.55", "17850.0", "United Kingdom")).line();

        assertThat(line.isReturn()).isFalse();
        assertThat(line.item().product()).isEqualTo("85123A");
        assertThat(line.item().description()).isEqualTo("HEART");
        assertThat(line.at()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(line.buyer().customer()).isEqualTo("17850");
        assertThat(line.value()).isEqualByComparingTo("15.30");
    }

    @Test
    void summerTimeIsTheRetailersOwn() {
        assertThat(((Kept) on("1", "1", "", "1", "7/1/2011 8:26", "1", "", "")).line().at()).isEqualTo(Instant.parse("2011-07-01T07:26:00Z"));
    }

    @Test
    void anInvoiceThatBeginsWithCIsAReturnByAGuestToo() {
        var line = ((Kept) on("c536379", "D", "Discount", "-1", "2010-12-01 09:41:00", "27.50", "", "United Kingdom")).line();

        assertThat(line.isReturn()).isTrue();
        assertThat(line.buyer().customer()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"A563185,B,1,2011-08-12 14:50:00,11062.06,ADJUSTMENT,11062.06", "536589,21777,-10,2010-12-01 16:50:00,0.5,NEGATIVE_QUANTITY,-5.0", "1,1,0,2011-08-12 14:50,1,ZERO_QUANTITY,0",
            "1,1,1,2011-08-12 14:50,-1,NEGATIVE_PRICE,-1", "1,1,x,2011-08-12 14:50,1,BAD_QUANTITY,0", "1,1,1,2011-08-12 14:50,x,BAD_PRICE,0", "1,1,2,yesterday,3,BAD_DATE,6", "1,'',2,2011-08-12 14:50,3,NO_PRODUCT,6",
            "'',1,2,2011-08-12 14:50,3,NO_INVOICE,6", "1,1,1e99,2011-08-12 14:50,1,BAD_QUANTITY,0"})
    void whatIsNoSaleIsRejectedWithItsReasonAndWorth(String invoice, String product, String quantity, String at, String price, Reason reason, BigDecimal worth) {
        var verdict = (Rejected) on(invoice, product, "", quantity, at, price, "", "");

        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.value()).isEqualByComparingTo(worth);
    }

    @Test
    void aTornLineIsRejected() {
        assertThat(((Rejected) on("536365", "85123A")).reason()).isEqualTo(Reason.COLUMNS_MISSING);
    }

    @Test
    void bothSpellingsOfTheHeaderAreKnown() {
        assertThat(RetailColumn.places(List.of("Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country")))
                .isEqualTo(RetailColumn.places(HEADER));
    }

    @Test
    void aFileOfSomethingElseIsRefusedWithTheColumnsItLacks() {
        assertThatThrownBy(() -> RetailColumn.places(List.of("InvoiceNo", "Quantity")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(ConnectorsRefusal.COLUMNS_MISSING);
                    assertThat(refused.arguments().getFirst().toString()).contains("StockCode", "UnitPrice").doesNotContain("InvoiceNo");
                });
    }

    private static RetailVerdict on(String... fields) {
        return RetailVerdict.on(new RetailReader.Row(1, List.of(fields)), RetailColumn.places(HEADER));
    }
}
