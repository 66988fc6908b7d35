package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How PostgreSQL, which refuses to run as root, is run: directly, or with root's rights taken away by a wrapper command. */
record Privileges(List<String> wrapper, int fileOwner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String CHANGE_USER = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

    /**
     * A user namespace leaves the files to root; the other two change the user, the first of them keeping the right to enter
     * root's private folders. Containers allow sometimes only the latter.
     */
    static final List<Privileges> FOR_ROOT = List.of(
            wrappedBy("unshare --user", ROOT),
            wrappedBy(CHANGE_USER + "--inh-caps=+dac_override --ambient-caps=+dac_override --securebits=+no_setuid_fixup", NOBODY),
            wrappedBy(CHANGE_USER, NOBODY));

    /** The first way that works on this machine. */
    static Privileges available() throws IOException {
        if (currentUser() != ROOT) return new Privileges(List.of(), currentUser());

        for (var way : FOR_ROOT) {
            if (way.works()) return way;
        }
        throw new IOException("PostgreSQL does not run as root and neither unshare nor setpriv works here; "
                + "start as an ordinary user or set PERENNIAL_DB_URL.");
    }

    ProcessBuilder command(List<String> command) {
        var whole = new ArrayList<>(wrapper);
        whole.addAll(command);
        return new ProcessBuilder(whole);
    }

    /** Hands the folder over to the user that PostgreSQL runs as; needed after the way to run it has changed. */
    void own(Path folder) throws IOException {
        if (ownerOf(folder) == fileOwner) return;

        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) Files.setAttribute(file, "unix:uid", fileOwner);
        }
    }

    boolean works() {
        try {
            var probe = command(List.of("sh", "-c", "test \"$(id -u)\" -ne 0"))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Privileges wrappedBy(String command, int fileOwner) {
        return new Privileges(List.of(command.trim().split(" +")), fileOwner);
    }

    private static int currentUser() throws IOException {
        var file = Files.createTempFile("perennial-owner", null);
        try {
            return ownerOf(file);
        } finally {
            Files.delete(file);
        }
    }

    private static int ownerOf(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }
}
