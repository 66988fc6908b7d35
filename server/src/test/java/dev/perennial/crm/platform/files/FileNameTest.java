package dev.perennial.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameLeadsNowhereAndHidesNothing() {
        assertThat(FileName.clean("leak.jpg")).isEqualTo("leak.jpg");
        assertThat(FileName.clean("漏油 照片.jpg")).isEqualTo("漏油 照片.jpg");
        assertThat(FileName.clean("../../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\photos\\leak.jpg")).isEqualTo("leak.jpg");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean(".bashrc")).isEqualTo("bashrc");
        assertThat(FileName.clean("a\r\nSet-Cookie: b\u0000.png")).isEqualTo("aSet-Cookie b.png");
        assertThat(FileName.clean("gpj\u202Eexe.png")).isEqualTo("gpjexe.png");
        assertThat(FileName.clean("half \ud83d.png")).isEqualTo("half .png");
        assertThat(FileName.clean(null)).isEqualTo("file");
        assertThat(FileName.clean("  ")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("漏".repeat(500) + ".jpeg")).hasSize(FileName.LONGEST).endsWith("漏.jpeg");
    }
}
