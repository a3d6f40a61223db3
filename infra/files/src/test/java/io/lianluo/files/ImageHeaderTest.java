package io.lianluo.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.files.StoredFile.Pixels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of an image is read from its header alone. */
class ImageHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void theHeaderTellsTheSize(String format) {
        assertThat(ImageHeader.read("image/" + format, Samples.image(format, 30, 20))).contains(new Pixels(30, 20));
    }

    @Test
    void nothingIsDecodedForIt() {
        byte[] huge = Samples.hugePng(60_000, 60_000);
        assertThat(huge).hasSizeLessThan(4_096);
        assertThat(ImageHeader.read("image/png", huge)).contains(new Pixels(60_000, 60_000));
    }

    @Test
    void aDamagedHeaderTellsNothing() {
        assertThat(ImageHeader.read("image/png", Arrays.copyOf(Samples.image("png", 30, 20), 12))).isEmpty();
        assertThat(ImageHeader.read("image/jpeg", Samples.HTML)).isEmpty();
        assertThat(ImageHeader.read("application/pdf", Samples.PDF)).isEmpty();
        assertThat(ImageHeader.read("image/svg+xml", "<svg/>".getBytes(UTF_8))).isEmpty();
    }
}
