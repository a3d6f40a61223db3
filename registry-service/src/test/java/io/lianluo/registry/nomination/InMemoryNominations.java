package io.lianluo.registry.nomination;

import io.lianluo.domain.RecordedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nominations in memory, kept as the store keeps them: by their parts. */
public final class InMemoryNominations implements Nominations {

    private final Map<String, Nomination.State> byId = new TreeMap<>();

    @Override
    public List<RecordedChange> since(String id, long version) {
        return List.of();
    }

    @Override
    public Optional<Nomination> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Nomination::restore);
    }

    @Override
    public Optional<Nomination> latestOf(String seatId) {
        return all().filter(nomination -> nomination.seat().id().equals(seatId)).max(Comparator.comparing(Nomination::ordinal));
    }

    @Override
    public List<Nomination> list(NominationFilter filter, @Nullable String afterId, int limit) {
        return all().filter(nomination -> filter.seatIds() == null || filter.seatIds().contains(nomination.seat().id())).limit(limit).toList();
    }

    @Override
    public List<Nomination> withCandidate(String personId, @Nullable String afterId, int limit) {
        return all().filter(nomination -> nomination.candidates().contains(personId))
                .filter(nomination -> afterId == null || nomination.id().compareTo(afterId) > 0).limit(limit).toList();
    }

    @Override
    public List<Nomination> announced(String programme, @Nullable LocalDate on, @Nullable AnnouncedBefore before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Nomination> announcedBy(String announcementId, @Nullable String afterId, int limit) {
        return all().filter(nomination -> nomination.announcementIds().contains(announcementId))
                .filter(nomination -> afterId == null || nomination.id().compareTo(afterId) > 0).limit(limit).toList();
    }

    @Override
    public List<Nomination> approved(int limit) {
        return all().filter(nomination -> nomination.status() == Nomination.Status.APPROVED).limit(limit).toList();
    }

    @Override
    public List<Nomination> overdueUntold(Instant now, int limit) {
        return all().filter(nomination -> nomination.currentStep() != null && nomination.currentStep().isOverdue(now) && !nomination.currentStep().overdueTold())
                .limit(limit).toList();
    }

    @Override
    public List<Nomination> withFile(UUID file, int limit) {
        return all().filter(nomination -> nomination.files().contains(file)).limit(limit).toList();
    }

    @Override
    public void save(Nomination nomination) {
        byId.put(nomination.id(), nomination.state());
    }

    @Override
    public boolean saveIfAbsent(Nomination nomination) {
        return byId.putIfAbsent(nomination.id(), nomination.state()) == null;
    }

    @Override
    public Optional<Nomination> change(String id, Consumer<Nomination> change) {
        Optional<Nomination> nomination = find(id);
        nomination.ifPresent(change.andThen(this::save));
        return nomination;
    }

    private Stream<Nomination> all() {
        return byId.values().stream().map(Nomination::restore);
    }
}
