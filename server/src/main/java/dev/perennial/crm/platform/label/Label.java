package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.LabelId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** The tenant's own word for one label in one language; {@code address} is key and language together and lets a file find it again. */
@RecordType(suite = "platform", one = "label", many = "labels", defaultSort = "word", merges = false)
public record Label(
        LabelId id,
        @Required @Search @Listed @MaxLength(240) String key,
        @Required @Listed @MaxLength(35) String language,
        @Required @Title @Search @Listed String word,
        @Unique @MaxLength(280) String address) {}
