package io.lianluo.registry.condition;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.paper.Paper;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States whether somebody meets one condition (MOD-8, RUL-7, ANH-3, JCH-5, INF-8).
 *
 * @param condition  id of the condition
 * @param met        whether it is met
 * @param proof      what shows that it is; null only where it is not met
 * @param remark     what is said about it; null when nothing is
 * @param validUntil last day on which the finding counts, such as that of a certificate; null for one that does not lapse
 */
public record Finding(String condition, boolean met, @Nullable Proof proof, @Nullable String remark, @Nullable LocalDate validUntil) {

    /**
     * @throws InvalidInput if it is said to be met and nothing shows it, or not to be met and yet to be valid until a day
     */
    public Finding {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
        if (met && proof == null) {
            throw new InvalidInput("proof", "proof-missing", condition);
        }
        if (!met && validUntil != null) {
            throw new InvalidInput("validUntil", "valid-until-unmet", condition);
        }
    }

    /** A finding that does not lapse and of which nothing more is said. */
    public Finding(String condition, boolean met, @Nullable Proof proof) {
        this(condition, met, proof, null, null);
    }

    /** The paper that shows it. */
    public Optional<Paper> paper() {
        return Optional.ofNullable(proof).map(Proof::paper);
    }

    /** Returns the finding with its texts written otherwise. */
    public Finding withTexts(TextMapper as) {
        return new Finding(condition, met, as.mapPart("proof", proof, Proof::withTexts), as.mapNullable("remark", remark), validUntil);
    }
}
