package dev.perennial.bench;

import java.util.SplittableRandom;

/** Makes up account names by number, the same ones every time: two in three Latin, one in three Chinese. */
final class Names {

    private static final String[] SYLLABLES = {"ba", "co", "del", "er", "fa", "gri", "hal", "in", "jo", "ka", "lin", "mar", "no", "ol", "pe", "qui", "ran", "sol", "tem", "ul", "ver", "wes", "yan", "zo"};
    private static final String[] TRADES = {"Trading", "Foods", "Logistics", "Hotels", "Retail", "Tea House", "Imports", "Pharma"};
    private static final String[] PLACES = {"青岛", "上海", "杭州", "成都", "广州", "苏州", "厦门", "长沙", "武汉", "西安"};
    private static final String HAN = "海润丰茂云栖茶叶华盛金源天和瑞德恒通利民兴泰宏远嘉禾绿野春江明珠东方长青";
    private static final String FAMILIES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲芬燕志文建国春梅";
    private static final String[] FIRST_NAMES = {"Anna", "Peter", "Maria", "James", "Laura", "Robert", "Julia", "Thomas", "Sarah", "Michael", "Emma", "Daniel", "Sofia", "Martin", "Clara", "Victor"};
    private static final String[] KINDS = {"食品有限公司", "贸易有限公司", "茶叶店", "物流有限公司", "酒店", "超市"};

    private Names() {}

    static String of(int number) {
        var random = new SplittableRandom(number * 7919L + 17);
        return isLatin(number) ? latin(random) : chinese(random);
    }

    static boolean isLatin(int number) {
        return number % 3 != 2;
    }

    /** The name of a person: one in two Chinese. */
    static String ofPerson(int number) {
        var random = new SplittableRandom(number * 6007L + 5);
        if (number % 2 == 0) return FIRST_NAMES[random.nextInt(FIRST_NAMES.length)] + " " + word(random, 3);
        var name = new StringBuilder().append(FAMILIES.charAt(random.nextInt(FAMILIES.length())));
        for (var i = 0; i <= random.nextInt(2); i++) name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        return name.toString();
    }

    private static String latin(SplittableRandom random) {
        return word(random, 4) + " " + TRADES[random.nextInt(TRADES.length)];
    }

    private static String word(SplittableRandom random, int syllables) {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static String chinese(SplittableRandom random) {
        var name = new StringBuilder(PLACES[random.nextInt(PLACES.length)]);
        for (var i = 0; i < 3; i++) name.append(HAN.charAt(random.nextInt(HAN.length())));
        return name.append(KINDS[random.nextInt(KINDS.length)]).toString();
    }
}
