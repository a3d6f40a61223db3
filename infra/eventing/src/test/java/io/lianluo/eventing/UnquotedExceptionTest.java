package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class UnquotedExceptionTest {

    private final Exception quoting = new IllegalStateException("no seat for 李明", new ClassCastException("李明 is no UUID"));

    @Test
    void saysClassAndPlacesAndNothingThatWasSaid() {
        StringWriter printed = new StringWriter();
        new RuntimeException("Listener failed", new UnquotedException(quoting)).printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).contains("java.lang.ClassCastException", "at io.lianluo.eventing.UnquotedExceptionTest").doesNotContain("李明");
    }

    @Test
    void theFailureAtTheBottomIsStillKnown() {
        assertThat(UnquotedException.innermost(new RuntimeException(new UnquotedException(new RuntimeException(new UnquotedException(quoting))))))
                .isSameAs(quoting.getCause());
    }

    @Test
    void isJudgedAsWhatItStandsFor() {
        assertThat(Failure.of(new RuntimeException(new UnquotedException(new SerializationException("李明"))))).isInstanceOf(Failure.Poison.class);
        assertThat(Failure.of(new UnquotedException(new UnquotedException(new TimeoutException("away"))))).isInstanceOf(Failure.Away.class);
        assertThat(Failure.of(new UnquotedException(quoting))).isInstanceOf(Failure.Fault.class).message().doesNotContain("李明");
    }
}
