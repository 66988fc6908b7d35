package dev.perennial.crm.sample;

import java.util.List;

/** Plausible names of persons and firms in both languages. */
final class SampleNames {

    /** A person's family and given name. */
    record Person(String family, String given) {}

    private static final List<String> FAMILIES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
            "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "欧阳", "司马");
    private static final List<String> FIRST_CHARACTERS = List.of("文", "志", "建", "晓", "雨", "思", "子", "嘉", "明", "海", "春", "秀", "玉", "国", "永", "佳", "一", "若", "梦", "诗", "俊", "浩", "宇", "欣", "静", "丽", "红", "立", "天", "凯");
    private static final List<String> SECOND_CHARACTERS = List.of("华", "强", "伟", "芳", "敏", "杰", "涛", "燕", "霞", "平", "刚", "桂", "英", "玲", "辉", "鹏", "琳", "轩", "涵", "萱", "宁", "怡", "博", "婷", "雪", "龙", "波", "梅", "青", "远");
    private static final List<String> ENGLISH_FAMILIES = List.of("Harper", "Bennett", "Clarke", "Dawson", "Ellis", "Foster", "Graham", "Hughes", "Irving", "Jennings", "Keller", "Lawson",
            "Morgan", "Norton", "Osborne", "Parker", "Quinn", "Reeves", "Shaw", "Turner", "Underwood", "Vaughan", "Walsh", "Young", "Ashby", "Barlow");
    private static final List<String> ENGLISH_GIVEN = List.of("Alice", "Ben", "Clara", "Daniel", "Emma", "Frank", "Grace", "Henry", "Isla", "James", "Kate", "Leo", "Mary", "Noah", "Olivia", "Paul", "Rose", "Sam", "Tess", "Will");
    private static final List<String> BRANDS = List.of("绿源", "清香", "云雾", "山泉", "和顺", "福满", "瑞祥", "雅韵", "春风", "金叶", "百味", "万家", "安康", "东篱", "竹里", "南山", "鼎盛", "悦来", "聚贤", "同德", "明前", "翠峰", "松月", "归园", "知味");
    private static final List<String> TRADES = List.of("茶业", "食品", "商贸", "百货", "酒店管理", "餐饮", "粮油", "礼品", "超市", "电子商务");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "商行", "经营部");
    private static final List<String> ENGLISH_BRANDS = List.of("Harbour", "Willow", "Old Mill", "Riverside", "Green Leaf", "Copper Kettle", "North Gate", "Silver Birch", "Lantern", "Hillcrest", "Orchard", "Blue Door");
    private static final List<String> ENGLISH_TRADES = List.of("Tea House", "Provisions", "Foods", "Trading", "Hotels", "Homeware", "Grocers", "Catering");
    private static final List<String> ENGLISH_FORMS = List.of("Ltd", "GmbH", "Inc.", "Pty Ltd", "B.V.");

    private SampleNames() {}

    static Person chinese(Chance chance) {
        var given = chance.happens(0.75) ? chance.oneOf(FIRST_CHARACTERS) + chance.oneOf(SECOND_CHARACTERS) : chance.oneOf(SECOND_CHARACTERS);
        return new Person(chance.oneOf(FAMILIES), given);
    }

    static Person english(Chance chance) {
        return new Person(chance.oneOf(ENGLISH_FAMILIES), chance.oneOf(ENGLISH_GIVEN));
    }

    static String chineseFirm(String city, Chance chance) {
        return city.replaceFirst("市$", "") + chance.oneOf(BRANDS) + chance.oneOf(TRADES) + chance.oneOf(FORMS);
    }

    static String englishFirm(Chance chance) {
        return chance.oneOf(ENGLISH_BRANDS) + " " + chance.oneOf(ENGLISH_TRADES) + " " + chance.oneOf(ENGLISH_FORMS);
    }
}
