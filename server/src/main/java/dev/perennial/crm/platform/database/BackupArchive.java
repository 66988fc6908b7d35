package dev.perennial.crm.platform.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A compressed archive that appears under its name only when it is complete. */
final class BackupArchive implements AutoCloseable {

    private final Path file;
    private final Path draft;
    private final TarArchiveOutputStream tar;
    private boolean complete;

    private BackupArchive(Path file, Path draft, TarArchiveOutputStream tar) {
        this.file = file;
        this.draft = draft;
        this.tar = tar;
    }

    static BackupArchive writtenTo(Path file) throws IOException {
        var draft = PostgresAccess.privateFile(file.resolveSibling(file.getFileName() + ".part"));
        var quick = new GzipParameters();
        quick.setCompressionLevel(Deflater.BEST_SPEED);
        var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 20), quick));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return new BackupArchive(file, draft, tar);
    }

    void addFolder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void addText(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Adds a file that may grow, shrink or vanish meanwhile: it gets the length that it had at first. */
    void addFile(String name, Path source) throws IOException {
        try (var stream = Files.newInputStream(source)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(source));
            entry.setModTime(Files.getLastModifiedTime(source));
            tar.putArchiveEntry(entry);
            copyExactly(stream, entry.getSize());
            tar.closeArchiveEntry();
        } catch (NoSuchFileException droppedMeanwhile) {
            return;
        }
    }

    void complete() throws IOException {
        tar.finish();
        complete = true;
    }

    @Override
    public void close() throws IOException {
        tar.close();
        if (complete) Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        else Files.deleteIfExists(draft);
    }

    private void copyExactly(InputStream stream, long size) throws IOException {
        var buffer = new byte[1 << 17];
        for (long left = size; left > 0; ) {
            var wanted = (int) Math.min(buffer.length, left);
            var count = stream.readNBytes(buffer, 0, wanted);
            if (count < wanted) Arrays.fill(buffer, count, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            left -= wanted;
        }
    }
}
