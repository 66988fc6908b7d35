package dev.perennial.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTilesTest {

    @Test
    void withoutAnAddressNobodyOutsideIsAsked() {
        assertThat(new MapTiles("", "").source()).isEmpty();
        assertThat(new MapTiles(" ", " ").template()).isNull();
    }

    @Test
    void pagesMayShowPicturesOfThatHostAlone() {
        assertThat(new MapTiles("https://tiles.example.org/{z}/{x}/{y}.png?key=a", "").source()).contains("https://tiles.example.org");
        assertThat(new MapTiles("https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png", "© the mappers").source()).contains("https://*.tiles.example.org:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles.example.org/{z}/{x}/{y}", "https://tiles.example.org/{z}/{x}.png", "https://a.example.org; script-src */{z}/{x}/{y}", "https://tiles.example.org/{z}/{x}/{y};script-src", "https://{host}.org/{z}/{x}/{y}", "javascript:{x}{y}{z}"})
    void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new MapTiles(address, "")).hasMessageContaining("PERENNIAL_MAP_TILES").hasMessageContaining(address);
    }
}
