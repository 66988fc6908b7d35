package dev.perennial.crm.platform.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps bytes once each, under the hash of what they are; they stand under that name only when they are wholly on the disk. */
@Component
class FileStore {

    private static final int BUFFER = 1 << 16;

    private final Path kept;
    private final Path drafts;

    FileStore(@Value("${perennial.files}") Path folder) {
        this.kept = folder.resolve("content");
        this.drafts = folder.resolve("incoming");
    }

    /** Bytes that have come in and are on the disk, but not yet under their name. */
    record Received(Path draft, String hash, long size, FileSort sort) {}

    /** Takes bytes in; what they are is found out from them, and photos lose what the camera noted. */
    Received receive(InputStream bytes) throws IOException {
        var draft = Files.createDirectories(drafts).resolve(UUID.randomUUID().toString());
        try (var in = new BufferedInputStream(bytes, BUFFER); var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var digest = sha256();
            var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
            in.mark(FileSort.HEAD);
            var sort = FileSort.of(in.readNBytes(FileSort.HEAD));
            in.reset();
            copy(in, out, sort);
            out.flush();
            channel.force(true);
            return new Received(draft, HexFormat.of().formatHex(digest.digest()), channel.size(), sort);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(draft);
            throw failure;
        }
    }

    private static void copy(InputStream in, OutputStream out, FileSort sort) throws IOException {
        switch (sort) {
            case JPEG -> JpegPhoto.copy(in, out);
            case PNG, GIF, WEBP, HEIC, PDF, ZIP, OTHER -> in.transferTo(out);
        }
    }

    /** Puts the bytes under their name, where they may stand already. */
    void settle(Received received) {
        var place = place(received.hash());
        if (Files.exists(place)) return;
        try {
            Files.createDirectories(place.getParent());
            Files.move(received.draft(), place, StandardCopyOption.ATOMIC_MOVE);
            sync(place.getParent());
            sync(kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets a draft that was not needed. */
    void drop(Received received) {
        try {
            Files.deleteIfExists(received.draft());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the bytes with this hash stand; a few hundred folders keep each of them small. */
    Path place(String hash) {
        return kept.resolve(hash.substring(0, 2)).resolve(hash);
    }

    Path kept() {
        return kept;
    }

    Path drafts() {
        return drafts;
    }

    /** A new name is on the disk only when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
