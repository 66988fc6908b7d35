package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them: other orders, names that clash, gaps, refunds, newer rows in a second file; a refusal names the row that the caller sees. */
class OddFilesTest {

    private static final String CUSTOMERS = "0,0,39\n2,30,39\n5,33,38\n0,0,37\n1,5,36\n3,12,39\n0,0,30\n";

    @TempDir Path folder;

    @Test void aMappedColumnTakesThePlaceOfOneThatHasItsName() throws IOException {
        Path file = file("frequency,x,recency,T\n" + CUSTOMERS.lines().map(line -> "99," + line).collect(Collectors.joining("\n")));

        assertThat(Asked.model("bg-nbd", file, "--map", "frequency=x").answer()).isEqualTo(Asked.model("bg-nbd", file("frequency,recency,T\n" + CUSTOMERS)).answer());
        assertThatThrownBy(() -> Asked.model("bg-nbd", file, "--map", "frequency=x", "frequency=T")).isInstanceOf(InputRefused.class).hasMessageContaining("two columns for \"frequency\"");
    }

    @Test void aMappingToAColumnThatIsNotThereSaysSo() throws IOException {
        assertThatThrownBy(() -> Asked.model("bg-nbd", file("frequency,recency,T\n" + CUSTOMERS), "--map", "frequency=nope")).isInstanceOf(InputRefused.class).hasMessageContaining("the file has no column \"nope\"");
    }

    @Test void mappingsMayBeSeparatedByCommas() throws IOException {
        Path file = file("x,tx,age\n" + CUSTOMERS);

        assertThat(Asked.model("bg-nbd", file, "--map", "frequency=x,recency=tx,T=age").answer()).containsEntry("n", 7L);
    }

    @Test void aNameThatStandsTwiceIsRefusedAndOneThatIsMissingIsItsNumber() throws IOException {
        assertThatThrownBy(() -> Asked.model("nps", file("score,score\n9,8\n"))).isInstanceOf(InputRefused.class).hasMessageContaining("stands twice");
        assertThat(Asked.model("nps", file(",who,\n9,a,\n10,b,\n"), "--map", "score=1").at("metrics", "nps")).isEqualTo(100);
    }

    @Test void filesOfSpreadsheetsInUtf16AndOfOldWesternSystemsAreRead() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = Files.write(folder.resolve("answers.csv"), "größe;score\nä;9\nö;3\n".getBytes(charset));

            assertThat(Asked.model("nps", file).at("metrics", "nps")).as(charset.name()).isZero();
        }
    }

    @Test void aColumnOfItsOwnMayHaveANameOfTwoWords() throws IOException {
        assertThat(Asked.model("nps", file("\n\nhow likely\n9\n10\n"), "--map", "score=how likely").at("metrics", "nps")).isEqualTo(100);
    }

    @Test void yearsAsNamesOfColumnsAreAHeader() throws IOException {
        assertThat(Asked.model("forecast", file("id,2021,2022,2023\na,4,5,6\n"), "--method", "naive", "--horizon", "1").column("forecast")).containsExactly(6);
    }

    @Test void theHoldoutIsRefusedWhereItWouldBeIgnored() throws IOException {
        String file = file("score\n9\n").toString();

        assertThatThrownBy(() -> Asked.model("nps", Path.of(file), "--holdout", file)).isInstanceOf(InputRefused.class).hasMessageContaining("--holdout is no option of nps");
    }

    @Test void laterPurchasesAreFoundByCustomerWhateverTheirOrder() throws IOException {
        Path before = file("customer,frequency,recency,T\n" + numbered(CUSTOMERS)), later = Files.writeString(folder.resolve("later.csv"), "frequency,customer\n6,c6\n5,c5\n4,c4\n3,c3\n2,c2\n1,c1\n0,c0\n");
        Path inOrder = Files.writeString(folder.resolve("in-order.csv"), "frequency\n0\n1\n2\n3\n4\n5\n6\n");

        assertThat(Asked.model("bg-nbd", before, "--holdout", later.toString()).answer()).isEqualTo(Asked.model("bg-nbd", before, "--holdout", inOrder.toString()).answer());
    }

    @Test void linesWithoutCustomerAndRefundsInALogAreSaid() throws IOException {
        String lines = IntStream.range(0, 60).mapToObj(i -> (i % 10 == 9 ? "" : "c" + i % 13) + ",2024-0" + (1 + i % 8) + "-1" + i % 9 + "," + (i % 13 == 4 ? -5 : 5 + i % 7)).collect(Collectors.joining("\n"));
        Asked asked = Asked.model("clv", file("customer,date,amount\n" + lines));

        assertThat(asked.warnings()).contains("6 lines without customer are left out").anyMatch(warning -> warning.contains("refunds"));
        assertThat(Arrays.stream(asked.column("clv")).min().orElseThrow()).isNotNegative();
    }

    @Test void linesWithoutUserOrItemAreNotRecommendedFrom() throws IOException {
        String lines = IntStream.range(0, 40).mapToObj(i -> (i % 8 == 7 ? "" : "u" + i % 7) + ",i" + i % 5).collect(Collectors.joining("\n"));

        assertThat(Asked.model("recommend", file("user,item\n" + lines)).warnings()).containsExactly("5 lines without user or item are left out");
    }

    @Test void aRowOfWeightTwoIsTwoCustomers() throws IOException {
        String[] rows = IntStream.range(0, 60).mapToObj(i -> i % 4 + "," + (i % 4 == 0 ? 0 : 3 + i % 30) + "," + (33 + i % 5) + "," + (i % 4 == 0 ? 0 : 10 + i * 7 % 23)).toArray(String[]::new);
        Path twice = file("frequency,recency,T,monetary_value\n" + String.join("\n", rows) + "\n" + String.join("\n", rows)), weighed = file("weight,frequency,recency,T,monetary_value\n2," + String.join("\n2,", rows));

        for (String model : List.of("bg-nbd", "pareto-nbd", "gamma-gamma", "clv")) {
            Asked two = Asked.model(model, twice), one = Asked.model(model, weighed);
            assertThat(one.answer().get("n")).as(model).isEqualTo(two.answer().get("n"));
            assertThat(one.at("fit", "logLikelihood")).as(model).isCloseTo(two.at("fit", "logLikelihood"), within(1e-6));
            if (model.equals("clv")) assertThat(one.at("metrics", "total")).isCloseTo(two.at("metrics", "total"), within(1e-3 * two.at("metrics", "total")));
        }
    }

    @Test void columnsToLeaveOutMustExist() throws IOException {
        refused("kmeans", "a,b\n1,2\n3,4\n5,6\n", "--exclude", "c");
        refused("drivers", "a,b\n1,2\n3,4\n5,6\n", "--target", "b", "--exclude", "c");
        refused("recommend", "user,item\nu,i\n", "--split", "2024-01-01");
    }

    @Test void alternativesNobodyChoosesAndContractsWithoutAStartAreSaid() throws IOException {
        String panel = IntStream.range(0, 60).mapToObj(i -> (i % 5 < 3 ? "a" : "b") + "," + (5 + i % 4) + "," + (5 + i * 3 % 5) + ",7").collect(Collectors.joining("\n"));

        assertThat(Asked.model("choice", file("choice,price.a,price.b,price.c\n" + panel)).warnings()).containsExactly("alternative \"c\" is never chosen and left out");
        assertThat(Asked.model("sbg", file("period,survivors\n1,100\n2,70\n3,55\n4,47\n")).warnings()).anyMatch(warning -> warning.contains("start with 1"));
    }

    @Test void aFirmWhoseInvoicesAllStartWithCKeepsThem() throws IOException {
        String lines = IntStream.range(0, 40).mapToObj(i -> "k" + i % 7 + ",C" + i + ",2024-01-" + (10 + i % 20) + ",1,5").collect(Collectors.joining("\n"));
        Asked asked = Asked.model("rfm", file("customer,invoice,date,quantity,price\n" + lines));

        assertThat(asked.answer()).containsEntry("n", 40L);
    }

    @Test void aLogOfCustomersAndDaysIsEnoughForCohorts() throws IOException {
        assertThat(Asked.model("cohorts", file("date,customer\n2024-01-05,Carla\n2024-02-05,Carla\n2024-01-07,Ben\n")).rows()).singleElement().satisfies(row -> assertThat((int[]) row.get("active")).containsExactly(2, 1));
    }

    @Test void refusalsNameTheRowOfTheFile() throws IOException {
        refusal("nps", "score\n9\nNA\n11\n", 3, "score");
        refusal("nps", "score\n9\n\nNA\n7.5\n", 3, "score");
        refusal("index", "measure,weight,value\na,1,5\nb,1,12\n", 2, "value");
        refusal("index", "measure,weight,value,target\na,1,5,3\nb,1,12,0\n", 2, "target");
        refusal("cox", "duration,event,age\n3,1,\n4,1,30\n-2,0,40\n5,1,20\n", 3, "duration");
        refusal("cox", "duration,event,age\n3,1,\n4,1,30\n2,maybe,40\n5,1,20\n", 3, "event");
        refusal("offers", "customer,offer,value,cost\nb,x,5,1\na,x,5,1\nb,y,5,-1\n", 3, "cost");
        refusal("forecast", "id,value,h\na,3,2\na,4,2\nb,5,0\n", 3, "h");
    }

    @Test void whatCannotBeAskedIsRefusedInsteadOfAnsweredWithNothing() throws IOException {
        refused("kaplan-meier", "duration,event\n1,1\n2,0\n", "--confidence", "1.5");
        refused("switching", "household,choice\na,x\na,y\na,x\n", "--discount", "-1");
        refused("sbg", "period,survivors\n0,9\n1,7\n2,5\n", "--horizon", "1000000000");
        refused("bg-nbd", "frequency,recency,T\n" + CUSTOMERS, "--t", "1e300");
        refused("bg-bb", "frequency,recency,periods\n1,2,6\n2,5,6\n0,0,6\n", "--t", "-3");
        refused("calibrate", "probability,outcome\n.2,1\n.3,0\n", "--bins", "0");
        refused("assign", "2 2  5 5 5 5  900000000 900000000 900000000 900000000  900000000 900000000");
    }

    @Test void wordsAreComparedLevelByLevelWithTheMostFrequentWhenNamed() throws IOException {
        String lines = IntStream.range(0, 90).mapToObj(i -> (1 + i * 7 % 29 + (i % 3 == 0 ? 10 : 0)) + "," + (i % 4 == 0 ? 0 : 1) + "," + (i % 3 == 0 ? "gold" : "basic")).collect(Collectors.joining("\n"));
        Path words = file("duration,event,plan\n" + lines);
        Asked byName = Asked.model("cox", words, "--covariates", "plan"), byNumber = Asked.model("cox", file("duration,event,gold\n" + lines.replace("gold", "1").replace("basic", "0")));

        assertThat(byName.at("params", "plan=gold")).isCloseTo(byNumber.at("params", "gold"), within(1e-9)).isNegative();
        assertThat(Asked.model("cox", file("duration,event,plan,age\n" + lines.lines().map(line -> line + "," + line.length() % 3).collect(Collectors.joining("\n")))).warnings()).anyMatch(warning -> warning.contains("\"plan\" is text"));
    }

    @Test void everySeriesHasItsOwnHorizonAndASeasonTooShortToBeSeenIsSaid() throws IOException {
        Asked wide = Asked.model("forecast", file("id,period,h,v1,v2,v3,v4\na,4,2,5,6,7,8\nb,1,3,5,6,7,8\n"));

        assertThat(wide.rows().stream().collect(Collectors.groupingBy(row -> row.get("id"), Collectors.counting()))).isEqualTo(Map.of("a", 2L, "b", 3L));
        assertThat(wide.warnings()).containsExactly("1 series hold fewer than three seasons, so no season is looked for in them");
        assertThat(Asked.model("forecast", file("value,idx\n7,2024-03-01\n5,2024-01-01\n6,2024-02-01\n"), "--method", "naive", "--horizon", "1").column("forecast")).containsExactly(7);
    }

    private void refusal(String model, String content, int row, String column) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> Asked.model(model, file)).isInstanceOfSatisfying(InputRefused.class, refused -> {
            assertThat(refused.row()).as(refused.getMessage()).isEqualTo(row);
            assertThat(refused.column()).as(refused.getMessage()).isEqualTo(column);
        });
    }

    private void refused(String model, String content, String... options) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> Asked.model(model, file, options)).as(model).isInstanceOf(InputRefused.class);
    }

    private static String numbered(String rows) {
        String[] lines = rows.split("\n");
        return IntStream.range(0, lines.length).mapToObj(i -> "c" + i + "," + lines[i]).collect(Collectors.joining("\n"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "odd", ".csv"), content + (content.endsWith("\n") ? "" : "\n"));
    }
}
