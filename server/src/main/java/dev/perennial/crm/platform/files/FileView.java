package dev.perennial.crm.platform.files;

import java.time.Instant;
import java.util.UUID;

/** A file as it is shown with its record. */
record FileView(UUID id, String name, String contentType, long size, String hash, boolean picture, String href, Adder addedBy, Instant addedAt, boolean removable) {

    /** Who added the file. */
    record Adder(UUID id, String label) {}
}
