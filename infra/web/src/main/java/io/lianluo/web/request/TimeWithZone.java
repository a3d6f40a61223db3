package io.lianluo.web.request;

import io.lianluo.domain.Dates;
import io.lianluo.web.RefusedValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a time only with its zone: a bare number could be seconds or milliseconds. */
final class TimeWithZone extends StdDeserializer<Instant> {

    TimeWithZone() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(getValueType(context), json);
        }
        Instant time;
        try {
            time = Dates.moment(json.getString());
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getString(), "not a time with its zone");
        }
        if (!YearsToKeep.have(time.atOffset(ZoneOffset.UTC).getYear())) {
            throw new RefusedValueException(json, "year", YearsToKeep.FIRST, YearsToKeep.LAST);
        }
        return time;
    }
}
