package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.CompanyId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;

/** The firm whose house this is: the currency in which it keeps its books, and the language in which those are answered whose own has no word. */
@RecordType(suite = "platform", one = "company", many = "companies", defaultSort = "name", merges = false)
public record Company(
        CompanyId id,
        @Required @Title @Search @Listed String name,
        @Required @Listed @MaxLength(3) String baseCurrency,
        @Listed @MaxLength(35) String language) {}
