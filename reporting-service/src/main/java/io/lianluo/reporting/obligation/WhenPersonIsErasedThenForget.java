package io.lianluo.reporting.obligation;

import io.lianluo.domain.PersonEraser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forgets why somebody who was erased asked to be excused, and who brought which paper for them. Their reports stay, because regulations ask for them. */
public final class WhenPersonIsErasedThenForget implements PersonEraser {

    private static final int BATCH = 200;

    private final Obligations obligations;

    /** A policy over these obligations. */
    public WhenPersonIsErasedThenForget(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public void erase(UUID personId) {
        @Nullable UUID last = null;
        List<Obligation> batch;
        do {
            batch = obligations.concerning(personId, last, BATCH);
            batch.forEach(obligation -> obligations.change(obligation.id(), found -> found.forget(personId)));
            last = batch.isEmpty() ? last : batch.getLast().id();
        } while (batch.size() == BATCH);
    }
}
