package io.lianluo.registry.nomination;

import io.lianluo.testing.InMemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nominations in memory. */
public final class InMemoryNominations extends InMemoryStore<Nomination, NominationEvent, Nomination.State> implements Nominations {

    private final Set<UUID> lost = new HashSet<>();

    public InMemoryNominations() {
        super(Nomination::state, Nomination::restore);
    }

    @Override
    public Optional<Nomination> latestOf(UUID seatId) {
        return all().stream().filter(nomination -> nomination.seat().id().equals(seatId)).max(Comparator.comparing(Nomination::ordinal));
    }

    /** Loses a nomination that others know of, as a store does that is restored from a backup. */
    public void lose(UUID id) {
        lost.add(id);
    }

    @Override
    public boolean isLost(UUID id) {
        return lost.contains(id);
    }

    @Override
    public List<Nomination> list(NominationFilter filter, @Nullable String afterId, int limit) {
        return all().stream().filter(nomination -> filter.seatIds() == null || filter.seatIds().contains(nomination.seat().id())).limit(limit).toList();
    }

    @Override
    public List<Nomination> withCandidate(UUID personId, @Nullable String afterId, int limit) {
        return all().stream().filter(nomination -> nomination.candidates().contains(personId))
                .filter(nomination -> afterId == null || nomination.id().toString().compareTo(afterId) > 0).limit(limit).toList();
    }

    @Override
    public List<Nomination> announced(String programme, @Nullable LocalDate on, @Nullable AnnouncedBefore before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Nomination> announcedBy(UUID announcementId, @Nullable String afterId, int limit) {
        return all().stream().filter(nomination -> nomination.announcementIds().contains(announcementId))
                .filter(nomination -> afterId == null || nomination.id().toString().compareTo(afterId) > 0).limit(limit).toList();
    }

    @Override
    public List<Nomination> called(@Nullable String programme, LocalDate on, @Nullable String afterId, int limit) {
        return all().stream().filter(nomination -> nomination.takesApplicationsOn(on)).limit(limit).toList();
    }

    @Override
    public List<Nomination> approved(int limit) {
        return all().stream().filter(nomination -> nomination.status() == Nomination.Status.APPROVED).limit(limit).toList();
    }

    @Override
    public List<Nomination> overdueUntold(Instant now, int limit) {
        return all().stream().filter(nomination -> nomination.currentStep() != null && nomination.currentStep().isOverdue(now) && !nomination.currentStep().overdueTold())
                .limit(limit).toList();
    }

    @Override
    public List<Nomination> withFile(UUID file, int limit) {
        return all().stream().filter(nomination -> nomination.files().contains(file)).limit(limit).toList();
    }
}
