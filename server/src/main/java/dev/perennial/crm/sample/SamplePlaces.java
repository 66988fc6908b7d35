package dev.perennial.crm.sample;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;

/** Where sample customers live: real cities and districts, invented roads. */
final class SamplePlaces {

    /** A district with the code of its region, as credit codes hold it, and how its post is sorted. */
    record Place(String province, String city, String district, String code, String postcode) {

        String line(Chance chance) {
            return chance.oneOf(ROADS) + chance.between(1, 388) + "号" + (chance.happens(0.6) ? chance.between(1, 28) + "幢" + chance.between(101, 2804) + "室" : "");
        }

        Values address(Chance chance) {
            var values = new LinkedHashMap<Path, Object>();
            values.put(Path.of("label"), "收货 Delivery");
            values.put(Path.of("country"), "中国");
            values.put(Path.of("province"), province);
            values.put(Path.of("city"), city);
            values.put(Path.of("district"), district);
            values.put(Path.of("line"), line(chance));
            values.put(Path.of("postcode"), postcode);
            return Values.of(values);
        }
    }

    private static final List<String> ROADS = List.of("解放路", "人民路", "中山路", "建设路", "和平街", "文化路", "新华路", "龙井路", "茶园巷", "滨江大道", "学院路", "青年路", "环城北路", "湖滨路", "长安街", "迎宾大道");
    private static final List<String> FOREIGN = List.of("12 Quay Street, Bristol|United Kingdom", "48 Market Lane, Leeds|United Kingdom", "7 Lindenweg, Hamburg|Germany", "310 Pine Avenue, Seattle|United States",
            "5 Harbour Road, Sydney|Australia", "26 Prinsengracht, Amsterdam|Netherlands");

    static final List<Place> CHINA = List.of(
            new Place("浙江省", "杭州市", "西湖区", "330106", "310013"), new Place("浙江省", "杭州市", "余杭区", "330110", "311100"), new Place("浙江省", "宁波市", "鄞州区", "330212", "315100"),
            new Place("浙江省", "温州市", "鹿城区", "330302", "325000"), new Place("上海市", "上海市", "浦东新区", "310115", "200120"), new Place("上海市", "上海市", "徐汇区", "310104", "200030"),
            new Place("江苏省", "南京市", "鼓楼区", "320106", "210009"), new Place("江苏省", "苏州市", "姑苏区", "320508", "215008"), new Place("江苏省", "无锡市", "梁溪区", "320213", "214002"),
            new Place("北京市", "北京市", "朝阳区", "110105", "100020"), new Place("北京市", "北京市", "海淀区", "110108", "100080"), new Place("天津市", "天津市", "和平区", "120101", "300041"),
            new Place("广东省", "广州市", "天河区", "440106", "510630"), new Place("广东省", "深圳市", "南山区", "440305", "518052"), new Place("广东省", "佛山市", "禅城区", "440604", "528000"),
            new Place("福建省", "福州市", "鼓楼区", "350102", "350001"), new Place("福建省", "厦门市", "思明区", "350203", "361001"), new Place("湖南省", "长沙市", "岳麓区", "430104", "410013"),
            new Place("湖北省", "武汉市", "武昌区", "420106", "430061"), new Place("江西省", "南昌市", "东湖区", "360102", "330006"), new Place("四川省", "成都市", "锦江区", "510104", "610011"),
            new Place("重庆市", "重庆市", "渝中区", "500103", "400010"), new Place("安徽省", "合肥市", "蜀山区", "340104", "230031"), new Place("山东省", "济南市", "历下区", "370102", "250014"),
            new Place("山东省", "青岛市", "市南区", "370202", "266001"), new Place("河南省", "郑州市", "金水区", "410105", "450003"), new Place("陕西省", "西安市", "雁塔区", "610113", "710061"),
            new Place("辽宁省", "沈阳市", "和平区", "210102", "110001"), new Place("云南省", "昆明市", "五华区", "530102", "650021"), new Place("广西壮族自治区", "南宁市", "青秀区", "450103", "530021"));

    private SamplePlaces() {}

    /** Where Mr Zhang works and has his parcels sent. */
    static Values officeOfZhang() {
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("label"), "公司 Office");
        values.put(Path.of("country"), "中国");
        values.put(Path.of("province"), "上海市");
        values.put(Path.of("city"), "上海市");
        values.put(Path.of("district"), "浦东新区");
        values.put(Path.of("line"), "世纪大道88号3号楼501室");
        values.put(Path.of("postcode"), "200120");
        return Values.of(values);
    }

    /** An address abroad, as one line. */
    static Values foreign(Chance chance) {
        var parts = chance.oneOf(FOREIGN).split("\\|");
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("label"), "收货 Delivery");
        values.put(Path.of("country"), parts[1]);
        values.put(Path.of("line"), parts[0]);
        return Values.of(values);
    }
}
