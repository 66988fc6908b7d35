package dev.perennial.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JpegPhotoTest {

    @Test
    void theCamerasNotesGoAndThePictureStays() throws IOException {
        assertThat(copied(Photos.ofACamera(1))).isEqualTo(Photos.cleaned(1));
    }

    @Test
    void aPhotoTakenWithTheCameraHeldAskewIsStillTurned() throws IOException {
        assertThat(copied(Photos.ofACamera(6))).isEqualTo(Photos.cleaned(6));
        assertThat(copied(copied(Photos.ofACamera(6)))).isEqualTo(Photos.cleaned(6));
    }

    @Test
    void aPhotoThatBreaksOffInThePictureIsEndedThere() throws IOException {
        var whole = Photos.cleaned(1);

        assertThat(copied(Arrays.copyOf(whole, whole.length - 3))).endsWith(0xFF, 0xD9);
    }

    @Test
    void whatOnlyBeginsLikeAPhotoIsRefused() {
        assertThatThrownBy(() -> copied(Photos.joined(Photos.bytes(0xFF, 0xD8, 0xFF), Photos.latin("<html><script>")))).isInstanceOf(BrokenPicture.class);
        assertThatThrownBy(() -> copied(Photos.bytes(0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x01))).isInstanceOf(BrokenPicture.class);
        assertThatThrownBy(() -> copied(Photos.bytes(0xFF, 0xD8, 0xFF, 0xE1, 0x40, 0x00, 0x00))).isInstanceOf(BrokenPicture.class);
    }

    @Test
    void noDamageIsMoreThanARefusal() {
        var random = new Random(20_261_122);
        for (var round = 0; round < 2_000; round++) {
            var photo = Photos.ofACamera(6);
            for (var flaw = 0; flaw < 4; flaw++) photo[random.nextInt(photo.length)] = (byte) random.nextInt();
            try {
                assertThat(copied(photo)).hasSizeLessThanOrEqualTo(photo.length + 2);
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(BrokenPicture.class);
            }
        }
    }

    private static byte[] copied(byte[] photo) throws IOException {
        var out = new ByteArrayOutputStream();
        JpegPhoto.copy(new ByteArrayInputStream(photo), out);
        return out.toByteArray();
    }
}
