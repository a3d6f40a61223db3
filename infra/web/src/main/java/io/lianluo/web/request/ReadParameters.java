package io.lianluo.web.request;

import io.lianluo.domain.Dates;
import io.lianluo.domain.Numbers;
import io.lianluo.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/** Reads what stands in an address or a header as a body is read: texts, days, times and numbers by the rules of the domain. */
final class ReadParameters {

    private ReadParameters() { }

    static void addTo(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, (Converter<String, String>) Text::line);
        registry.addConverter(String.class, LocalDate.class, (Converter<String, LocalDate>) text -> text.isEmpty() ? null : Dates.day(text));
        registry.addConverter(String.class, Instant.class, (Converter<String, Instant>) text -> text.isEmpty() ? null : Dates.moment(text));
        registry.addConverter(String.class, Long.class, (Converter<String, Long>) text -> text.isEmpty() ? null : number(text));
    }
    private static long number(String text) {
        long number = Long.parseLong(text);
        if (!Numbers.isExact(number)) {
            throw new NumberFormatException("more than 53 bits");
        }
        return number;
    }
}
