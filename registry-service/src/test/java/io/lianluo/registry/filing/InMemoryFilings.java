package io.lianluo.registry.filing;

import io.lianluo.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filings in memory. */
public final class InMemoryFilings extends InMemoryStore<Filing, FilingEvent, Filing.State> implements Filings {

    public InMemoryFilings() {
        super(Filing::state, Filing::restore);
    }

    @Override
    public List<Filing> list(FilingFilter filter, @Nullable String afterId, int limit) {
        return all().stream().filter(filing -> filter.seatIds() == null || filter.seatIds().contains(filing.seat().id())).toList();
    }

    @Override
    public List<Filing> about(UUID personId, @Nullable String afterId, int limit) {
        return all().stream().filter(filing -> filing.cause().people().contains(personId)).toList();
    }

    @Override
    public List<Filing> overdueUntold(Instant now, int limit) {
        return all();
    }

    @Override
    public List<Filing> toRegister(Instant now, int limit) {
        return all().stream().filter(filing -> filing.toRegister(now).isPresent()).limit(limit).toList();
    }

    @Override
    public List<Filing> withFile(UUID file, int limit) {
        return all().stream().filter(filing -> filing.files().contains(file)).limit(limit).toList();
    }
}
