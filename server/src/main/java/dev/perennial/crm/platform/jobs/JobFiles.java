package dev.perennial.crm.platform.jobs;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the result files of jobs lie: one folder a job below the folder of files. */
@Component
class JobFiles {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    private final Path folder;

    JobFiles(@Value("${perennial.files}") Path files) {
        this.folder = files.resolve("jobs");
    }

    /** The place of a file, whose folder exists. */
    Path place(UUID job, String name) {
        if (!NAME.matcher(name).matches()) throw Refused.because(EngineRefusal.NOT_FOUND);
        try {
            return Files.createDirectories(folder.resolve(job.toString())).resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
