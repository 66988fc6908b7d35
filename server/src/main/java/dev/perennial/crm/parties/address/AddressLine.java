package dev.perennial.crm.parties.address;

import dev.perennial.engine.record.Folding;

/** A Chinese address written as one line, taken apart from the province downwards as far as that is certain. */
public record AddressLine(String province, String city, String district, String street, String rest) {

    /** Takes a line apart; what is not certain stays in the rest. */
    public static AddressLine parse(String written) {
        var line = written.replaceAll("[\\s ,,]", "").replaceFirst("^中国", "");
        if (line.chars().noneMatch(Folding::isHan)) return nothing(written);
        var province = Provinces.at(line);
        var rest = line.substring(province.map(Provinces.Found::length).orElse(0));
        var name = province.map(Provinces.Found::province).orElse(null);
        var city = name != null && Provinces.isMunicipality(name) ? municipality(name, rest) : Division.CITY.at(rest).orElse(null);
        if (name == null && city == null) return nothing(written);
        if (city != null && rest.startsWith(city)) rest = rest.substring(city.length());
        var above = city;
        var district = Division.DISTRICT.at(rest).filter(found -> !found.equals(above)).orElse(null);
        if (district != null) rest = rest.substring(district.length());
        var street = district == null ? null : Division.STREET.at(rest).orElse(null);
        if (street != null) rest = rest.substring(street.length());
        return new AddressLine(name, city, district, street, rest);
    }

    /** The whole address as one line again; a municipality stands there once. */
    public String joined() {
        var out = new StringBuilder();
        if (province != null) out.append(province);
        if (city != null && !city.equals(province)) out.append(city);
        if (district != null) out.append(district);
        if (street != null) out.append(street);
        return out.append(rest).toString();
    }

    private static AddressLine nothing(String written) {
        return new AddressLine(null, null, null, null, written.strip());
    }

    private static String municipality(String name, String rest) {
        return rest.startsWith("市辖区") ? "市辖区" : name;
    }
}
