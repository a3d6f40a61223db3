package io.lianluo.web.request;

import io.lianluo.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/** Reads what stands in an address or a header as a body is read: texts by the rule of texts, days and times of years that have four digits. */
final class ReadParameters {

    private ReadParameters() { }

    static void addTo(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, (Converter<String, String>) Text::line);
        registry.addConverter(String.class, LocalDate.class, (Converter<String, LocalDate>) text -> text.isEmpty() ? null : Days.day(text));
        registry.addConverter(String.class, Instant.class, (Converter<String, Instant>) text -> text.isEmpty() ? null : Days.time(text));
    }
}
