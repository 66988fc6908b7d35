package dev.perennial.crm.platform.database;

import dev.perennial.crm.support.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** An empty home folder whose PostgreSQL programs need not be unpacked again. */
final class PreparedHome {

    private static final Path UNPACKED_ONCE = TestHome.PATH.resolve("postgres");

    private PreparedHome() {}

    static Path in(Path home) throws IOException {
        PostgresBinaries.unpackedIn(UNPACKED_ONCE);
        var programs = UNPACKED_ONCE.resolve(PostgresBinaries.version());
        var linked = home.resolve("postgres").resolve(PostgresBinaries.version());
        try (var files = Files.walk(programs)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var link = linked.resolve(programs.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) Files.createDirectories(link);
                else Files.createLink(link, file);
            }
        }
        return home;
    }
}
