package dev.perennial.crm.connectors.command;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./perennial import KIND FILE [--resume]}: uploads a file to the running server and follows the import to its end. */
public final class ImportCommand {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private ImportCommand() {}

    static void main(String[] arguments) throws InterruptedException {
        var resume = List.of(arguments).contains("--resume");
        var words = Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        var unknown = Arrays.stream(arguments).filter(word -> word.startsWith("--") && !word.equals("--resume")).findFirst();
        if (words.size() != 2 || unknown.isPresent()) end(WRONG_USE, "import needs a kind and a file: ./perennial import online-retail FILE [--resume]");
        var file = Path.of(words.getLast());
        if (!Files.isReadable(file)) end(WRONG_USE, "cannot read " + file);
        try (var house = new HouseClient(address())) {
            house.signIn();
            System.exit(new FollowedImport(house, System.out).run(words.getFirst(), file, resume) ? 0 : FAILED);
        } catch (ConnectException _) {
            end(FAILED, "no server answers at " + address() + "; start it with ./perennial demo or ./perennial start, then run the import again with --resume");
        } catch (IOException failure) {
            end(FAILED, failure.getMessage() + "; when the server is back, run the import again with --resume");
        } catch (HouseClient.Declined declined) {
            end(FAILED, declined.getMessage());
        }
    }

    private static String address() {
        var port = System.getenv().getOrDefault("PERENNIAL_PORT", "8080");
        return "http://localhost:" + port;
    }

    private static void end(int status, String because) {
        System.err.println("perennial: " + because);
        System.exit(status);
    }
}
