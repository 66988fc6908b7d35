package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded database, kept in a file that only its owner can read. */
record PostgresAccess(String superuserPassword, String ownerPassword) {

    static final String FILE = "access.properties";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "perennial";
    static final String DATABASE = "perennial";

    static PostgresAccess keptIn(Path file) throws IOException {
        if (!Files.exists(file)) write(file, new PostgresAccess(randomPassword(), randomPassword()));
        return read(file);
    }

    private static PostgresAccess read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PostgresAccess(properties.getProperty("superuser.password"), properties.getProperty("owner.password"));
    }

    private static void write(Path file, PostgresAccess access) throws IOException {
        var draft = privateFile(file.resolveSibling(file.getFileName() + ".new"));
        Files.writeString(draft, "superuser.password=" + access.superuserPassword + "\nowner.password=" + access.ownerPassword + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file that only its owner can read or write. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "PostgresAccess[passwords hidden]";
    }
}
