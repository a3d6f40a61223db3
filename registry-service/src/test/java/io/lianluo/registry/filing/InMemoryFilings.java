package io.lianluo.registry.filing;

import io.lianluo.domain.RecordedChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Filings in memory. */
public final class InMemoryFilings implements Filings {

    private final Map<String, Filing> byId = new TreeMap<>();

    List<Filing> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public List<RecordedChange> since(String id, long version) {
        return List.of();
    }

    @Override
    public Optional<Filing> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Filing> list(FilingFilter filter, @Nullable String afterId, int limit) {
        return byId.values().stream().filter(filing -> filter.seatIds() == null || filter.seatIds().contains(filing.seat().id())).toList();
    }

    @Override
    public List<Filing> about(String personId, @Nullable String afterId, int limit) {
        return all().stream().filter(filing -> filing.cause().people().contains(personId)).toList();
    }

    @Override
    public List<Filing> overdueUntold(Instant now, int limit) {
        return all();
    }

    @Override
    public List<Filing> withFile(UUID file, int limit) {
        return all().stream().filter(filing -> filing.files().contains(file)).limit(limit).toList();
    }

    @Override
    public void save(Filing filing) {
        byId.put(filing.id(), filing);
    }

    @Override
    public boolean saveIfAbsent(Filing filing) {
        return byId.putIfAbsent(filing.id(), filing) == null;
    }

    @Override
    public Optional<Filing> change(String id, Consumer<Filing> change) {
        return find(id);
    }
}
