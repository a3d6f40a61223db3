package io.lianluo.registry.nomination;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nobody answered an open call, unless it is said who. */
final class NoAnswers implements CallAnswers {

    boolean undecided;
    @Nullable Candidate goesOn;

    @Override
    public boolean areUndecided(UUID nominationId) {
        return undecided;
    }

    @Override
    public Optional<Candidate> wentOn(UUID nominationId, UUID applicationId) {
        return Optional.ofNullable(goesOn);
    }
}
