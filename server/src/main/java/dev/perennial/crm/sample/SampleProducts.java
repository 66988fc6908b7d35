package dev.perennial.crm.sample;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the sample company sells, with units, packings, prices and costs. */
final class SampleProducts {

    static final String CURRENCY = "CNY";
    static final String TEA_OIL = "TEA-OIL-500";

    private enum Unit { BOTTLE("瓶 Bottle"), CASE("箱 Case"), TIN("罐 Tin"), BAG("袋 Bag"), PIECE("件 Piece"), SET("套 Set"), PACK("包 Pack"), PALLET("托 Pallet");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        UUID id() {
            return SampleIds.UNIT.at(ordinal() + 1L);
        }
    }

    private enum Category { ALL("全部商品 All goods", null), TEA("茶叶 Tea", ALL), OIL("茶油 Tea-seed oil", ALL), WARE("茶具 Tea ware", ALL), HOME("日用品 Household", ALL),
        GREEN("绿茶 Green tea", TEA), OOLONG("乌龙茶 Oolong", TEA), DARK("黑茶 Dark tea", TEA), CLEANING("清洁 Cleaning", HOME), KITCHEN("厨房 Kitchen", HOME);

        private final String label;
        private final Category above;

        Category(String label, Category above) {
            this.label = label;
            this.above = above;
        }

        UUID id() {
            return SampleIds.CATEGORY.at(ordinal() + 1L);
        }
    }

    /** A product; {@code perCase} of its unit come in a case, 0 when it is not packed in cases. */
    record Product(long no, String number, String name, Unit unit, Category category, String price, String cost, int perCase) {

        UUID id() {
            return SampleIds.PRODUCT.at(no);
        }

        Money unitPrice() {
            return Money.of(price, CURRENCY);
        }
    }

    static final List<Product> ALL = new ArrayList<>();

    static {
        add(TEA_OIL, "山茶油 500毫升 Tea-seed oil 500 ml", Unit.BOTTLE, Category.OIL, "68.00", "39.50", 12);
        add("TEA-OIL-1000", "山茶油 1升 Tea-seed oil 1 l", Unit.BOTTLE, Category.OIL, "126.00", "74.00", 6);
        add("TEA-OIL-5000", "山茶油 5升 Tea-seed oil 5 l", Unit.BOTTLE, Category.OIL, "560.00", "348.00", 4);
        add("TEA-OIL-GIFT", "山茶油礼盒 Tea-seed oil gift box", Unit.SET, Category.OIL, "298.00", "162.00", 4);
        add("OIL-BABY-250", "婴童茶油 250毫升 Tea-seed oil for children 250 ml", Unit.BOTTLE, Category.OIL, "88.00", "46.00", 12);
        add("LONGJING-250", "西湖龙井 250克 Longjing 250 g", Unit.TIN, Category.GREEN, "268.00", "151.00", 10);
        add("LONGJING-100", "西湖龙井 100克 Longjing 100 g", Unit.TIN, Category.GREEN, "118.00", "66.00", 20);
        add("BILUOCHUN-100", "碧螺春 100克 Biluochun 100 g", Unit.TIN, Category.GREEN, "98.00", "54.00", 20);
        add("MAOFENG-250", "黄山毛峰 250克 Maofeng 250 g", Unit.BAG, Category.GREEN, "128.00", "70.00", 20);
        add("JASMINE-200", "茉莉花茶 200克 Jasmine tea 200 g", Unit.BAG, Category.GREEN, "58.00", "28.00", 24);
        add("WHITE-300", "福鼎白茶 300克 White tea 300 g", Unit.PIECE, Category.TEA, "168.00", "92.00", 12);
        add("TGY-250", "铁观音 250克 Tieguanyin 250 g", Unit.TIN, Category.OOLONG, "138.00", "72.00", 12);
        add("DHP-150", "大红袍 150克 Dahongpao 150 g", Unit.TIN, Category.OOLONG, "188.00", "101.00", 12);
        add("DANCONG-150", "凤凰单丛 150克 Dancong 150 g", Unit.TIN, Category.OOLONG, "158.00", "86.00", 12);
        add("PUER-357", "普洱熟茶饼 357克 Pu'er cake 357 g", Unit.PIECE, Category.DARK, "148.00", "75.00", 28);
        add("LIUBAO-500", "六堡茶 500克 Liubao 500 g", Unit.BAG, Category.DARK, "118.00", "61.00", 10);
        add("DIANHONG-200", "滇红 200克 Dianhong black tea 200 g", Unit.BAG, Category.TEA, "78.00", "39.00", 24);
        add("TEABAG-100", "办公茶包 100包 Office tea bags, 100", Unit.PACK, Category.TEA, "45.00", "21.00", 30);
        add("GAIWAN-WHITE", "白瓷盖碗 White gaiwan", Unit.PIECE, Category.WARE, "49.00", "19.00", 24);
        add("TEAPOT-ZISHA", "紫砂壶 Yixing teapot", Unit.PIECE, Category.WARE, "258.00", "128.00", 6);
        add("CUPS-6", "品茗杯 6只 Tasting cups, 6", Unit.SET, Category.WARE, "66.00", "26.00", 12);
        add("TRAY-BAMBOO", "竹茶盘 Bamboo tea tray", Unit.PIECE, Category.WARE, "129.00", "58.00", 6);
        add("KETTLE-15", "电热水壶 1.5升 Kettle 1.5 l", Unit.PIECE, Category.KITCHEN, "159.00", "94.00", 4);
        add("THERMOS-500", "保温杯 500毫升 Vacuum flask 500 ml", Unit.PIECE, Category.KITCHEN, "99.00", "47.00", 20);
        add("SOAP-TEA", "茶籽皂 Tea-seed soap", Unit.PIECE, Category.CLEANING, "12.80", "5.10", 72);
        add("SHAMPOO-TEA", "茶麸洗发水 400毫升 Tea-seed shampoo 400 ml", Unit.BOTTLE, Category.CLEANING, "46.00", "19.50", 24);
        add("DISH-TEA-1000", "茶籽洗洁精 1升 Tea-seed dish liquid 1 l", Unit.BOTTLE, Category.CLEANING, "19.90", "8.70", 12);
        add("LAUNDRY-2000", "洗衣液 2升 Laundry liquid 2 l", Unit.BOTTLE, Category.CLEANING, "32.90", "17.20", 6);
        add("TISSUE-24", "抽纸 24包 Tissues, 24 packs", Unit.PACK, Category.HOME, "39.90", "25.60", 4);
        add("TOWEL-3", "厨房毛巾 3条 Kitchen towels, 3", Unit.SET, Category.KITCHEN, "24.90", "9.80", 40);
    }

    private SampleProducts() {}

    private static void add(String number, String name, Unit unit, Category category, String price, String cost, int perCase) {
        ALL.add(new Product(ALL.size() + 1L, number, name, unit, category, price, cost, perCase));
    }

    static List<Identified> units() {
        return List.of(Unit.values()).stream().map(unit -> new Identified(unit.id(), Values.NONE.with("code", unit.name()).with("name", unit.label))).toList();
    }

    static List<Identified> categories() {
        return List.of(Category.values()).stream().map(category -> new Identified(category.id(), Values.NONE.with("number", "K-" + category.name()).with("name", category.label)
                .with("parent", category.above == null ? null : category.above.id()))).toList();
    }

    static List<Identified> products() {
        return ALL.stream().map(product -> new Identified(product.id(), Values.NONE.with("number", product.number).with("name", product.name)
                .with("unit", product.unit.id()).with("category", product.category.id()).with("price", product.unitPrice()).with("cost", Money.of(product.cost, CURRENCY)).with("barcode", "69012340%05d".formatted(product.no))
                .with("conversions", packings(product)))).toList();
    }

    private static List<Values> packings(Product product) {
        var perCase = Values.of(Map.of(Path.of("unit"), Unit.CASE.id(), Path.of("factor"), BigDecimal.valueOf(product.perCase)));
        var perPallet = Values.of(Map.of(Path.of("unit"), Unit.PALLET.id(), Path.of("factor"), BigDecimal.valueOf(product.perCase * 48L)));
        return List.of(perCase, perPallet);
    }
}
