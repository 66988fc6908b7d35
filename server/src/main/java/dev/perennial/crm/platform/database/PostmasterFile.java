package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a running PostgreSQL says about itself in the file {@code postmaster.pid} of its data folder. */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty when no PostgreSQL has the folder open; the port is 0 while it has only begun to start. */
    static Optional<PostmasterFile> in(Path folder) throws IOException {
        try {
            var lines = Files.readAllLines(place(folder));
            if (lines.isEmpty()) return Optional.empty();
            var port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).trim()) : 0;
            var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).trim().equals("ready");
            return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().trim()), port, ready));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static Path place(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
