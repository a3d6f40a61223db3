package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ports for servers that are about to start. */
class PortsTest {

    @Test
    void nobodyIsGivenAPortTwiceNorOneThatIsSpokenFor() {
        List<Integer> given = Stream.generate(Ports::free).limit(500).toList();
        assertThat(given).doesNotHaveDuplicates().allMatch(port -> port < 32_768)
                .doesNotContainAnyElementsOf(Arrays.stream(Port.values()).map(Port::number).toList());
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws IOException {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
