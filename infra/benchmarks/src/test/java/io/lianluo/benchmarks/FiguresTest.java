package io.lianluo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures("Publish");

    @Test
    void showAFigureItsRatioAndWhetherTheAimIsMet() {
        figures.add("raw", 100_000, "msg/s");
        figures.add("relay", 25_000, "msg/s", 100_000, Aim.atLeast(0.25));
        figures.add("handler", 12.96, "µs", 10, Aim.atMost(1.3));
        figures.note("The machine was quiet.");

        assertThat(printed()).contains("raw      100,000 msg/s", "relay     25,000 msg/s   0.25  ≥ 0.25  met",
                "handler        13.0 µs   1.30  ≤ 1.30  met", "  The machine was quiet.", "Load average before ");
        assertThat(figures.missed()).isFalse();
    }

    @Test
    void sayThatAnAimIsMissed() {
        figures.add("relay", 24_000, "msg/s", 100_000, Aim.atLeast(0.25));

        assertThat(printed()).contains("0.24  ≥ 0.25  MISSED");
        assertThat(figures.missed()).isTrue();
    }

    @Test
    void takeARatioWithoutAimAsItIs() {
        figures.add("relay", 1, "msg/s", 100_000, null);

        assertThat(figures.missed()).isFalse();
    }

    private String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        figures.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
