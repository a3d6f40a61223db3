package io.lianluo.registry.programme;

import io.lianluo.domain.Aggregate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft of the next version of a programme (草案). It can be written again as often as needed, and binds nobody until it is published. */
public final class Draft extends Aggregate<DraftEvent> {

    /**
     * The text of a draft.
     *
     * @param definition what the version would say
     * @param writtenAt  when it was written
     * @param writtenBy  who wrote it: the subject of the token
     */
    public record Text(ProgrammeDefinition definition, Instant writtenAt, String writtenBy) { }

    private final String code;
    private @Nullable Text text;

    private Draft(String code, @Nullable Text text) {
        this.code = code;
        this.text = text;
    }

    /** A draft of which nothing is written yet. */
    public static Draft of(String code) {
        return new Draft(code, null);
    }

    /** The draft as the store kept it. */
    public static Draft restore(String code, @Nullable Text text) {
        return new Draft(code, text);
    }

    /** Writes it anew; what it says already is not written again. */
    public void write(Text anew) {
        if (text == null || !text.definition().equals(anew.definition())) {
            text = anew;
            raise(new DraftEvent.Written());
        }
    }

    /** Ends it, because it was published or given up. */
    public void clear() {
        if (text != null) {
            text = null;
            raise(new DraftEvent.Cleared());
        }
    }

    /** The text of the draft; empty when nothing is written. */
    public Optional<Text> text() {
        return Optional.ofNullable(text);
    }

    @Override
    public String id() {
        return code;
    }
}
