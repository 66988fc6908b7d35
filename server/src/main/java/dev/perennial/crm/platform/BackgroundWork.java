package dev.perennial.crm.platform;

/** Work that goes on by itself after somebody set it going; moving the clock waits for it. */
public interface BackgroundWork {

    /** True when nothing is waiting or under way that could be done now. */
    boolean isQuiet();
}
