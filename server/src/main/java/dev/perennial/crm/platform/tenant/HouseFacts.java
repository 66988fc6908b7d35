package dev.perennial.crm.platform.tenant;

import java.util.Locale;
import java.util.Optional;

/** What the firm said of itself and the record types and words of the house depend on. */
public interface HouseFacts {

    /** The currency in which amounts are told beside that of their document. */
    Optional<String> baseCurrency();

    /** The language in which those are answered whose own has no word. */
    Optional<Locale> language();
}
