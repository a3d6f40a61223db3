package io.lianluo.registry.nomination;

import java.util.Optional;
import java.util.UUID;

/** Knows who answered an open call, and what became of the answers. */
public interface CallAnswers {

    /** Tells whether somebody applied to the call of a nomination on whom nobody decided yet. */
    boolean areUndecided(UUID nominationId);

    /** The applicant who goes on, as a candidate with what the office found about the conditions; empty if the application does not go on. */
    Optional<Candidate> wentOn(UUID nominationId, UUID applicationId);
}
