package dev.perennial.crm.platform;

/** For what the server was started: earnest work, showing around, or testing. */
public enum Mode {
    START, DEMO, TEST;

    /** Sample accounts and a clock that can be moved exist only outside earnest work. */
    public boolean isForTrying() {
        return this != START;
    }
}
