package dev.perennial.crm.platform.files;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files as a browser, or somebody who is none, would send it. */
public final class Upload {

    private static final String BOUNDARY = "perennial-test-boundary";

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    public Upload with(String name, String claimedType, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + claimedType + "\r\n\r\n");
        form.writeBytes(content);
        text("\r\n");
        return this;
    }

    public Answer to(String record, Browser browser) {
        text("--" + BOUNDARY + "--\r\n");
        return browser.copy().with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).sendBytes("POST", "/api/platform/files?record=" + record, form.toByteArray());
    }

    private void text(String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
