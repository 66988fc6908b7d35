package dev.perennial.crm.support;

import java.nio.file.Path;

/** Where a process that tests keeps its database and its homes; the build starts several processes at once and tells each its name. */
public final class TestHome {

    public static final Path PATH = Path.of("target", "test-home", System.getProperty("perennial.test.process", "alone")).toAbsolutePath();

    private TestHome() {}
}
