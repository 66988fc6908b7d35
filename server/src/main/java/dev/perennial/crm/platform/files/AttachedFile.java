package dev.perennial.crm.platform.files;

import dev.perennial.crm.platform.FileId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;

/** A file that belongs to a record; its owner is who added it. */
@RecordType(suite = "platform", one = "file", many = "files", defaultSort = "-createdAt", merges = false)
public record AttachedFile(
        FileId id,
        @ByVerb @Title @Search @Listed @MaxLength(FileName.LONGEST) String name,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed @MaxLength(100) String contentType,
        @ByVerb @Listed long size,
        @ByVerb @MaxLength(64) String hash) {}
