package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.models.cli.SmallFiles.Call;
import dev.perennial.models.table.InputRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, every command answers with finite numbers or refuses with a sentence. */
class BadInputTest {

    @TempDir static Path folder;

    private static SmallFiles files;

    @BeforeAll static void writeFiles() throws IOException {
        files = SmallFiles.in(folder);
    }

    @Test void columnsThatAreConstant() throws IOException {
        inEveryColumn((first, _) -> first);
    }

    @Test void columnsWithoutAnyValue() throws IOException {
        inEveryColumn((_, _) -> "");
    }

    @Test void columnsOfZeros() throws IOException {
        inEveryColumn((_, cell) -> isNumber(cell) ? "0" : cell);
    }

    @Test void columnsOfNegativeNumbers() throws IOException {
        inEveryColumn((_, cell) -> isNumber(cell) && !cell.equals("0") ? "-" + cell : cell);
    }

    @Test void columnsOfHugeNumbers() throws IOException {
        for (String scale : List.of("e20", "e90", "e200")) inEveryColumn((_, cell) -> isNumber(cell) ? cell + scale : cell);
    }

    @Test void columnsWithWordsAmongNumbers() throws IOException {
        inEveryColumn((first, cell) -> cell.equals(first) ? "many" : cell);
    }

    @Test void daysInTheFuture() throws IOException {
        inEveryColumn((_, cell) -> cell.startsWith("2024-") ? cell.replace("2024-", "2924-") : cell);
    }

    @Test void oneHeavyOutlier() throws IOException {
        for (String outlier : List.of("1e9", "-1e9", "1e300")) eachChanged((lines, column) -> {
            String[] cells = lines.get(2).split(",", -1);
            if (isNumber(cells[column])) cells[column] = outlier;
            lines.set(2, String.join(",", cells));
        });
    }

    @Test void oneRowTwoRowsAndNone() throws IOException {
        for (int rows = 0; rows <= 3; rows++) {
            for (var call : files.calls().entrySet()) answered(call.getKey(), first(call.getValue().content(), rows + 1), "rows " + rows);
        }
    }

    @Test void theSameRowOverAndOver() throws IOException {
        for (var call : files.calls().entrySet()) {
            String row = first(call.getValue().content(), 2);
            answered(call.getKey(), row + row.substring(row.indexOf('\n') + 1).repeat(30), "one row 31 times");
        }
    }

    private static void inEveryColumn(BinaryOperator<String> change) throws IOException {
        eachChanged((lines, column) -> {
            String first = lines.get(1).split(",", -1)[column];
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                cells[column] = change.apply(first, cells[column]);
                lines.set(i, String.join(",", cells));
            }
        });
    }

    private static void eachChanged(java.util.function.ObjIntConsumer<List<String>> change) throws IOException {
        for (Map.Entry<String, Call> call : files.calls().entrySet()) {
            List<String> lines = call.getValue().content().lines().toList();
            int columns = lines.getFirst().split(",", -1).length;
            if (lines.size() < 3) continue;
            for (int column = 0; column < columns; column++) {
                List<String> changed = new ArrayList<>(lines);
                change.accept(changed, column);
                answered(call.getKey(), String.join("\n", changed) + "\n", "column " + lines.getFirst().split(",")[column]);
            }
        }
    }

    /** Asks the command itself, because JSON has no NaN that could be seen there. */
    private static void answered(String model, String content, String what) throws IOException {
        ModelCommand command = Catalogue.command(model);
        try {
            Answer answer = command.answer(Request.of(command.description(), files.words(model, content)));
            assertThat(unfinished("", answer.asMap())).as(model + ", " + what).isEmpty();
        } catch (InputRefused refused) {
            assertThat(refused.getMessage()).as(model + ", " + what).isNotBlank().doesNotContain("NaN", "Infinity");
        } catch (RuntimeException broken) {
            throw new AssertionError(model + ", " + what, broken);
        }
    }

    /** Names of numbers that are none; a median that is never reached may be infinite. */
    private static List<String> unfinished(String name, Object value) {
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry -> unfinished(name + "." + entry.getKey(), entry.getValue()).stream()).toList();
            case List<?> list -> list.stream().flatMap(each -> unfinished(name, each).stream()).distinct().toList();
            case double[] numbers -> unfinished(name, Arrays.stream(numbers).boxed().toList());
            case double[][] rows -> unfinished(name, Arrays.asList(rows));
            case Double number -> Double.isFinite(number) || name.endsWith(".median") && !Double.isNaN(number) ? List.of() : List.of(name + " = " + number);
            default -> List.of();
        };
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9.]+");
    }

    private static String first(String content, int lines) {
        return content.lines().limit(lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
