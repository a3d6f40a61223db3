package io.lianluo.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Numbers enter in bodies and addresses only where every client of the events reads them as they are. */
class ReadValuesTest {

    record Counts(long here, @Nullable Long there) { }

    private final JsonMapper json = mapper();
    private final DefaultFormattingConversionService parameters = new DefaultFormattingConversionService();

    ReadValuesTest() {
        ReadParameters.addTo(parameters);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new RequestAutoConfiguration().strictJson().customize(builder);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -9_007_199_254_740_991L, 9_007_199_254_740_991L})
    void takesNumbersOf53Bits(long number) {
        assertThat(json.readValue("{\"here\": %1$d, \"there\": %1$d}".formatted(number), Counts.class)).isEqualTo(new Counts(number, number));
        assertThat(parameters.convert(Long.toString(number), Long.class)).isEqualTo(number);
        assertThat(parameters.convert(Long.toString(number), long.class)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "9223372036854775807", "9223372036854775808"})
    void refusesLongerOnes(String number) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"here\": " + number + "}", Counts.class));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"here\": 1, \"there\": " + number + "}", Counts.class));
        assertThatExceptionOfType(ConversionFailedException.class).isThrownBy(() -> parameters.convert(number, Long.class));
        assertThatExceptionOfType(ConversionFailedException.class).isThrownBy(() -> parameters.convert(number, long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "true"})
    void refusesWhatIsNoWholeNumber(String value) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue("{\"here\": " + value + "}", Counts.class));
    }
}
