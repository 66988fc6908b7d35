package dev.perennial.crm.platform.files;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name or sender says; only pictures that cannot hold a program are ever shown in place. */
enum FileSort {
    PNG("image/png", true), JPEG("image/jpeg", true), GIF("image/gif", true), WEBP("image/webp", true),
    HEIC("image/heic", false), PDF("application/pdf", false), ZIP("application/zip", false), OTHER("application/octet-stream", false);

    /** So many bytes suffice to tell. */
    static final int HEAD = 16;

    private final String contentType;
    private final boolean picture;

    FileSort(String contentType, boolean picture) {
        this.contentType = contentType;
        this.picture = picture;
    }

    String contentType() {
        return contentType;
    }

    static boolean isPicture(String contentType) {
        for (var sort : values()) if (sort.contentType.equals(contentType)) return sort.picture;
        return false;
    }

    static FileSort of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return GIF;
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return WEBP;
        if (text.startsWith("ftyphei", 4) || text.startsWith("ftypmif1", 4)) return HEIC;
        if (text.startsWith("%PDF-")) return PDF;
        return text.startsWith("PK\u0003\u0004") ? ZIP : OTHER;
    }
}
