package dev.perennial.crm.platform.tenant;

import java.util.Map;

/** The words that the tenant gives to what he did not define himself, or in further languages. */
public interface GivenWords {

    /** The words by language (BCP 47) and message key, as they stand in the database now. */
    Map<String, Map<String, String>> byLanguage();
}
