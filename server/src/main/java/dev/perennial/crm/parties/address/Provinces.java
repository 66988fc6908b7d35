package dev.perennial.crm.parties.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The provinces of China and how people shorten them. */
final class Provinces {

    /** Cities that are provinces at the same time. */
    private static final Set<String> MUNICIPALITIES = Set.of("北京市", "天津市", "上海市", "重庆市");

    private static final Map<String, String> LONG_BY_SHORT = new LinkedHashMap<>();

    static {
        for (var name : List.of("河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南",
                "陕西", "甘肃", "青海", "台湾")) LONG_BY_SHORT.put(name, name + "省");
        for (var name : List.of("北京", "天津", "上海", "重庆")) LONG_BY_SHORT.put(name, name + "市");
        LONG_BY_SHORT.put("内蒙古", "内蒙古自治区");
        LONG_BY_SHORT.put("广西", "广西壮族自治区");
        LONG_BY_SHORT.put("西藏", "西藏自治区");
        LONG_BY_SHORT.put("宁夏", "宁夏回族自治区");
        LONG_BY_SHORT.put("新疆", "新疆维吾尔自治区");
        LONG_BY_SHORT.put("香港", "香港特别行政区");
        LONG_BY_SHORT.put("澳门", "澳门特别行政区");
    }

    private Provinces() {}

    /** A province found at the start of a line, and how many characters it took. */
    record Found(String province, int length) {}

    static Optional<Found> at(String line) {
        for (var entry : LONG_BY_SHORT.entrySet()) {
            if (line.startsWith(entry.getValue())) return Optional.of(new Found(entry.getValue(), entry.getValue().length()));
            if (line.startsWith(entry.getKey()) && isCertain(entry.getKey(), entry.getValue(), line.substring(entry.getKey().length())))
                return Optional.of(new Found(entry.getValue(), entry.getKey().length()));
        }
        return Optional.empty();
    }

    static boolean isMunicipality(String province) {
        return MUNICIPALITIES.contains(province);
    }

    /** A short form counts only when a city (or, in a municipality, a district) follows: 吉林市 is a city, 海南藏族自治州 lies in 青海. */
    private static boolean isCertain(String shortName, String longName, String rest) {
        if (rest.startsWith("市") || rest.startsWith("省") || shortName.equals("海南") && rest.startsWith("藏族")) return false;
        var next = isMunicipality(longName) ? Division.DISTRICT.at(rest) : Division.CITY.at(rest);
        return next.isPresent();
    }
}
