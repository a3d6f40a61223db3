package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void aMessageIsAZeroByteTheIdBigEndianAndTheAvroBinary() {
        assertThat(HEX.formatHex(WireFormat.frame(0x01020304, HEX.parseHex("06616263")))).isEqualTo("000102030406616263");
    }

    @Test
    void aHeaderIsAOneByteAndTheGuid() {
        UUID guid = UUID.fromString("89791762-2336-4186-9674-299b90a802e2");

        assertThat(HEX.formatHex(WireFormat.header(guid))).isEqualTo("0189791762233641869674299b90a802e2");
        assertThat(WireFormat.parse(WireFormat.header(guid)).schema()).isEqualTo(new SchemaId.Global(guid));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 1 << 24, Integer.MAX_VALUE, -1})
    void whatWasFramedIsParsed(int id) {
        WireFormat.Framed framed = WireFormat.parse(WireFormat.frame(id, new byte[] {42}));

        assertThat(framed).isEqualTo(new WireFormat.Framed(new SchemaId.Numbered(id), WireFormat.PREFIX_LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000001", "01", "0189791762233641869674299b90a802", "02", "7b22696422", "ff00000001"})
    void whatIsNoMessageIsRefused(String hex) {
        assertThatThrownBy(() -> WireFormat.parse(HEX.parseHex(hex))).isInstanceOf(SerializationException.class);
    }
}
