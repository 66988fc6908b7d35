package dev.perennial.crm.sample;

import dev.perennial.crm.parties.CreditCode;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers of the sample company and the people in them, each the same in every trial. */
final class SampleCustomers {

    /** How many there are besides the two that stories speak of. */
    static final int COUNT = 5_400;
    static final long ZHANG = 1_000_001;
    static final long LI = 1_000_002;

    private static final double SHARE_OF_PERSONS = 0.66;
    private static final double SHARE_OF_CHINESE = 0.86;
    private static final List<String> MOBILE_PREFIXES = List.of("135", "136", "137", "139", "150", "151", "158", "159", "186", "188");
    private static final List<String> ROLES = List.of("采购经理 Buyer", "店长 Shop manager", "财务 Bookkeeper", "总经理 Director", "行政 Office manager");

    private SampleCustomers() {}

    static UUID id(long no) {
        return SampleIds.ACCOUNT.at(no);
    }

    static boolean isOrganisation(long no) {
        return no < ZHANG && !Chance.of("kind", no).happens(SHARE_OF_PERSONS);
    }

    static boolean isChinese(long no) {
        return no >= ZHANG || Chance.of("language", no).happens(SHARE_OF_CHINESE);
    }

    static Identified account(long no, UUID owner) {
        var values = no == ZHANG ? known("C-ZHANG", "张", "伟", "+8613800004711") : no == LI ? known("C-LI", "李", "静", "+8613900002046") : invented(no);
        return new Identified(id(no), values.with("owner", owner));
    }

    /** The people to whom one speaks in an organisation; a consumer speaks for himself. */
    static List<Identified> people(long no, UUID owner) {
        if (!isOrganisation(no)) return List.of();
        var chance = Chance.of("people", no);
        var people = new ArrayList<Identified>();
        for (var i = 0; i < chance.between(1, 2); i++) {
            var name = isChinese(no) ? SampleNames.chinese(chance) : SampleNames.english(chance);
            var person = named(name).with("account", id(no)).with("role", chance.oneOf(ROLES)).with("owner", owner)
                    .with("contactPoints", List.of(point("MOBILE", mobile(no * 2 + i + 500_000)), point("EMAIL", "contact" + no + "." + i + "@firm.example")));
            people.add(new Identified(SampleIds.PERSON.at(no * 2 + i), person));
        }
        return people;
    }

    private static Values known(String number, String family, String given, String phone) {
        var chance = Chance.of("account", number.hashCode());
        return named(new SampleNames.Person(family, given)).with("number", number).with("kind", "PERSON").with("personName/title", number.equals("C-LI") ? "MS" : "MR")
                .with("flags", number.equals("C-ZHANG") ? List.of("VIP") : List.of())
                .with("contactPoints", List.of(point("MOBILE", phone))).with("addresses", number.equals("C-ZHANG") ? List.of(SamplePlaces.CHINA.getFirst().address(chance), SamplePlaces.officeOfZhang()) : List.of(SamplePlaces.CHINA.getFirst().address(chance)));
    }

    private static Values invented(long no) {
        var chance = Chance.of("account", no);
        var place = chance.oneOf(SamplePlaces.CHINA);
        var chinese = isChinese(no);
        var values = isOrganisation(no) ? firm(no, chinese, place, chance) : named(chinese ? SampleNames.chinese(chance) : SampleNames.english(chance))
                .with("kind", "PERSON").with("personName/title", chance.happens(0.5) ? "MS" : "MR");
        return values.with("number", "C-%05d".formatted(no)).with("flags", flags(chance)).with("contactPoints", contactPoints(no, chinese, chance))
                .with("addresses", List.of(chinese ? place.address(chance) : SamplePlaces.foreign(chance)));
    }

    private static Values firm(long no, boolean chinese, SamplePlaces.Place place, Chance chance) {
        var values = Values.NONE.with("kind", "ORGANISATION").with("name", chinese ? SampleNames.chineseFirm(place.city(), chance) : SampleNames.englishFirm(chance));
        return chinese ? values.with("creditCode", CreditCode.completed("91" + place.code() + "MA%07d".formatted(no))) : values;
    }

    private static Values named(SampleNames.Person name) {
        return Values.NONE.with("personName/family", name.family()).with("personName/given", name.given());
    }

    private static List<String> flags(Chance chance) {
        var flags = new ArrayList<String>();
        if (chance.happens(0.03)) flags.add("VIP");
        if (chance.happens(0.01)) flags.add("CREDIT_HOLD");
        if (chance.happens(0.02)) flags.add("DO_NOT_CALL");
        return flags;
    }

    private static List<Values> contactPoints(long no, boolean chinese, Chance chance) {
        var points = new ArrayList<Values>();
        points.add(point("MOBILE", chinese ? mobile(no) : "+44 7700 %06d".formatted(900_000 + no % 1_000)));
        if (chance.happens(0.7)) points.add(point("EMAIL", "customer" + no + "@mail.example"));
        if (chinese && chance.happens(0.5)) points.add(point("WECHAT", "wx_" + (100_000 + no)));
        return points;
    }

    private static String mobile(long no) {
        return MOBILE_PREFIXES.get((int) (no % MOBILE_PREFIXES.size())) + "%08d".formatted(20_000_000 + no * 7 % 70_000_000);
    }

    private static Values point(String kind, String value) {
        return Values.of(new LinkedHashMap<>(Map.of(Path.of("kind"), kind, Path.of("value"), value)));
    }
}
