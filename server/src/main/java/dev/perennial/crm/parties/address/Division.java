package dev.perennial.crm.parties.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** A level of China's administration below the province, and how its names are told from the rest of an address line. */
enum Division {
    CITY("自治州|地区|盟|市", 2), DISTRICT("自治县|自治旗|[区县旗]|市", 1), STREET("街道|苏木|镇|乡(?!族)", 1);

    private static final int LONGEST = 15;
    private static final int LONGEST_USUAL = 9;

    /** Words that show that the line has already come to roads, houses or estates, or to an area that is no division. */
    private static final Pattern BEYOND = Pattern.compile(".*[0-90-9路号弄巷幢栋楼室].*|.*(大道|小区|社区|园区|厂区|校区|景区|住宅区|生活区|步行街).*");
    private static final Pattern ZONE = Pattern.compile(".*(开发区|管理区|示范区).*");
    private static final Pattern ROAD_FOLLOWS = Pattern.compile("^(路|街(?!道)|大街|大道|巷|村|里).*");
    private static final Pattern ANOTHER_FOLLOWS = Pattern.compile("^.{1,4}(街道|镇|乡).*");

    private static final Pattern SHORT_DISTRICT = Pattern.compile("^(.市[区市]|.县[区市]|.旗[区县])");
    private static final int SHORT_DISTRICT_LENGTH = 3;

    private final Pattern suffix;
    private final int shortestStem;

    Division(String suffixes, int shortestStem) {
        this.suffix = Pattern.compile(suffixes);
        this.shortestStem = shortestStem;
    }

    /** The name of this level at the start of the line, if it is certain. */
    Optional<String> at(String line) {
        var found = suffix.matcher(line);
        while (found.find() && found.start() <= LONGEST) {
            if (found.start() < shortestStem) continue;
            var end = wholeName(line, found.end());
            var name = line.substring(0, end);
            return isCertain(name, line.substring(end)) ? Optional.of(name) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A second suffix right behind the first may belong to the same name: 沙市区, 津市市, 梅县区, 红旗区, 金乡街道, 乌镇镇. */
    private int wholeName(String line, int end) {
        return switch (this) {
            case CITY -> end;
            case DISTRICT -> SHORT_DISTRICT.matcher(line).lookingAt() ? Math.max(end, SHORT_DISTRICT_LENGTH) : end;
            case STREET -> line.startsWith("街道", end) ? end + 2 : line.startsWith("镇", end) || line.startsWith("乡", end) ? end + 1 : end;
        };
    }

    private boolean isCertain(String name, String rest) {
        if (BEYOND.matcher(name).matches() || ROAD_FOLLOWS.matcher(rest).matches()) return false;
        if (this == STREET && (ZONE.matcher(name).matches() || ANOTHER_FOLLOWS.matcher(rest).matches())) return false;
        return name.length() <= LONGEST_USUAL || name.contains("自治") || name.contains("族");
    }
}
