package dev.perennial.crm.platform.files;

import java.io.IOException;

/** A file begins like a picture and is none. */
final class BrokenPicture extends IOException {

    BrokenPicture(String flaw) {
        super(flaw);
    }
}
