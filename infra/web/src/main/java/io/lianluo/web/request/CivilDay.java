package io.lianluo.web.request;

import io.lianluo.domain.Dates;
import io.lianluo.web.RefusedValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a day only as it stands in a calendar: 2026-03-31, and of a year that may be kept. */
final class CivilDay extends StdDeserializer<LocalDate> {

    CivilDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
        }
        LocalDate day;
        try {
            day = Dates.day(json.getString());
        } catch (DateTimeException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getString(), "no day");
        }
        if (!YearsToKeep.have(day.getYear())) {
            throw new RefusedValueException(json, "year", YearsToKeep.FIRST, YearsToKeep.LAST);
        }
        return day;
    }
}
