package io.lianluo.web.request;

import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.Text;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.lianluo.web.RefusedValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads every text of a body by the one rule of texts, and no longer than its place allows. */
final class CleanText extends StdDeserializer<String> {

    private static final StringDeserializer JSON = StringDeserializer.instance;

    private final boolean oneLine;
    private final int longest;

    CleanText() {
        this(true, Line.USUAL);
    }

    private CleanText(boolean oneLine, int longest) {
        super(String.class);
        this.oneLine = oneLine;
        this.longest = longest;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Line line = property == null ? null : property.getAnnotation(Line.class);
        Lines lines = property == null ? null : property.getAnnotation(Lines.class);
        return lines != null ? new CleanText(false, lines.value()) : line != null ? new CleanText(true, line.value()) : this;
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String written = JSON.deserialize(json, context);
        return written == null ? null : clean(written, json);
    }

    private String clean(String written, JsonParser json) {
        try {
            String text = oneLine ? Text.line(written) : Text.lines(written);
            if (Text.length(text) > longest) {
                throw new RefusedValueException(json, "too-long", longest);
            }
            return text;
        } catch (MalformedTextException malformed) {
            throw new RefusedValueException(json, MalformedTextException.RULE, malformed.character(), malformed.place());
        }
    }

    /** Reads the names under which a body tells several things. */
    static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new CleanText().clean(key, context.getParser());
        }
    }
}
