package io.lianluo.web.request;

import io.lianluo.domain.Numbers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a whole number only where every client reads it as it is. */
final class ExactNumber extends StdDeserializer<Long> {

    ExactNumber() {
        super(Long.class);
    }

    @Override
    public Long deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return (Long) context.handleUnexpectedToken(getValueType(context), json);
        }
        long number = json.getLongValue();
        return Numbers.isExact(number) ? number : (Long) context.handleWeirdNumberValue(Long.class, number, "more than 53 bits");
    }
}
