package dev.perennial.crm.parties.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes every township of the country apart: what the parser claims must be right, and it must not be too shy. */
@Tag("slow")
class DivisionsOfChinaTest {

    private static final Path FOLDER = Path.of(Optional.ofNullable(System.getenv("PERENNIAL_TEST_DATA")).orElse("../shared/data"), "cn-divisions");

    @Test
    void nearlyEveryTownshipIsFoundAndHardlyAnyIsMistaken() throws IOException {
        assumeTrue(Files.exists(FOLDER.resolve("streets.csv.gz")), "skipped: no data set cn-divisions under PERENNIAL_TEST_DATA");
        var provinces = names("provinces.csv");
        var cities = names("cities.csv");
        var areas = names("areas.csv");
        var tried = 0;
        var whole = 0;
        var mistaken = new HashMap<String, AddressLine>();
        try (var file = new InputStreamReader(new GZIPInputStream(Files.newInputStream(FOLDER.resolve("streets.csv.gz"))), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                var province = provinces.get(row.getField("provinceCode"));
                var city = cities.get(row.getField("cityCode"));
                var area = areas.get(row.getField("areaCode"));
                if (area == null || city == null || !city.matches(".*(市|州|地区|盟)") || !row.getField("name").matches(".*(街道|镇|乡|苏木)")) continue;
                var line = province + city + area + row.getField("name") + "人民路12号";
                var parsed = AddressLine.parse(line);
                tried++;
                if (new AddressLine(province, city, area, row.getField("name"), "人民路12号").equals(parsed)) whole++;
                else if (differs(parsed.province(), province) || differs(parsed.city(), city) || differs(parsed.district(), area) || differs(parsed.street(), row.getField("name")))
                    mistaken.put(line, parsed);
            }
        }
        assertThat(tried).isGreaterThan(30_000);
        assertThat(whole).isGreaterThan((int) (tried * 0.95));
        assertThat(mistaken.size()).as("%s", mistaken).isLessThan(tried / 400);
    }

    private static boolean differs(String claimed, String real) {
        return claimed != null && !claimed.equals(real);
    }

    private static Map<String, String> names(String file) throws IOException {
        var names = new HashMap<String, String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            for (NamedCsvRecord row : rows) names.put(row.getField("code"), row.getField("name"));
        }
        return names;
    }
}
