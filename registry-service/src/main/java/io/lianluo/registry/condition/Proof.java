package io.lianluo.registry.condition;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.sealing.TextMapper;
import org.jspecify.annotations.Nullable;

/**
 * A proof that somebody meets a condition (MOD-8).
 *
 * @param kind  a statement, a paper, or a record that the authority keeps
 * @param text  the statement, or where the record stands; null for a paper
 * @param paper the paper; null for a statement or record
 */
public record Proof(Evidence kind, @Nullable String text, @Nullable Paper paper) {

    private static final int LONGEST = 2_000;

    /**
     * A proof as somebody wrote it.
     *
     * @throws InvalidInput if it is not what its kind asks for, or the text is too long
     */
    public static Proof of(Evidence kind, @Nullable String text, @Nullable Paper paper) {
        if (text != null && Text.length(text) > LONGEST) {
            throw new InvalidInput("proof", "proof-text");
        }
        return new Proof(kind, text, paper);
    }

    /** Returns the proof with its texts written otherwise. */
    public Proof withTexts(TextMapper as) {
        return new Proof(kind, as.mapNullable("text", text), as.mapPart("paper", paper, Paper::withTexts));
    }

    /** @throws InvalidInput if it is not what its kind asks for */
    public Proof {
        if (kind == Evidence.PAPER ? paper == null || text != null : paper != null || text == null || text.isBlank()) {
            throw new InvalidInput("proof", kind == Evidence.PAPER ? "proof-paper" : "proof-text");
        }
    }
}
