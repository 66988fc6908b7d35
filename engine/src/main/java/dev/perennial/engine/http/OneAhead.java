package dev.perennial.engine.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes things one after the other, always one ahead of the one that is worked on, so that making and working overlap and memory holds two at most. */
final class OneAhead<T> implements AutoCloseable {

    private final Maker<T> maker;
    private FutureTask<T> next;

    /** Makes one thing after the other, null when there is no more. */
    interface Maker<T> {
        T make() throws IOException;
    }

    /** The maker is asked in turn, never twice at once. */
    OneAhead(Maker<T> maker) {
        this.maker = maker;
        this.next = begun();
    }

    /** The next thing, null at the end; while the caller works on it, the one behind it is made. */
    T take() throws IOException {
        var made = made();
        if (made != null) next = begun();
        return made;
    }

    private T made() throws IOException {
        try {
            return next.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private FutureTask<T> begun() {
        var task = new FutureTask<>(maker::make);
        Thread.ofVirtual().name("one-ahead").start(task);
        return task;
    }

    /** Waits for what is still being made, so that the caller may close what the maker reads from. */
    @Override
    public void close() {
        try {
            next.get();
        } catch (ExecutionException _) {
            // nobody wants it any more, so nobody need know that it failed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
