package dev.perennial.crm.parties.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLineTest {

    @ParameterizedTest
    @CsvSource({"浙江省杭州市西湖区北山街道龙井路18号,浙江省,杭州市,西湖区,北山街道,龙井路18号", "北京市朝阳区建国路88号,北京市,北京市,朝阳区,,建国路88号",
            "上海浦东新区花木街道芳甸路1188弄,上海市,上海市,浦东新区,花木街道,芳甸路1188弄", "山东省济南市市中区经四路5号,山东省,济南市,市中区,,经四路5号",
            "湖北省荆州市沙市区北京路100号,湖北省,荆州市,沙市区,,北京路100号", "湖南省常德市津市市人民路7号,湖南省,常德市,津市市,,人民路7号",
            "吉林市船营区解放大路3号,,吉林市,船营区,,解放大路3号", "青海省海南藏族自治州共和县城北路1号,青海省,海南藏族自治州,共和县,,城北路1号",
            "内蒙古呼和浩特市新城区海拉尔路,内蒙古自治区,呼和浩特市,新城区,,海拉尔路", "浙江杭州市临安区於潜镇昌文路9号,浙江省,杭州市,临安区,於潜镇,昌文路9号"})
    void aLineIsTakenApartFromTheProvinceDown(String line, String province, String city, String district, String street, String rest) {
        assertThat(AddressLine.parse(line)).isEqualTo(new AddressLine(province, city, district, street, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"龙井路18号", "22 Acacia Avenue, London", "海南藏族自治", "阳光小区3幢2单元"})
    void whatIsNotCertainStaysInTheLine(String line) {
        assertThat(AddressLine.parse(line)).isEqualTo(new AddressLine(null, null, null, null, line));
    }

    @Test
    void anEstateIsNoDistrict() {
        var parsed = AddressLine.parse("浙江省杭州市阳光小区3幢");

        assertThat(parsed.district()).isNull();
        assertThat(parsed.rest()).isEqualTo("阳光小区3幢");
    }

    @Test
    void theJoinedPartsSayTheSameAsTheLine() {
        assertThat(AddressLine.parse("北京朝阳区建国路88号").joined()).isEqualTo("北京市朝阳区建国路88号");
    }
}
