package io.lianluo.assessment.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All proposals. */
public interface Proposals {

    /** The proposal of that id. */
    Optional<Proposal> find(UUID id);

    /** All proposals about an appointment, whatever became of them. */
    List<Proposal> about(UUID liaisonId);

    /** Keeps a new draft unless it was made already; says whether it was new. */
    boolean draft(Proposal proposal);

    /**
     * Changes a proposal as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed proposal, or empty if there is none of that id
     */
    Optional<Proposal> change(UUID id, Consumer<Proposal> change);

    /**
     * Proposals that match, the latest first.
     *
     * @param after place of the last one of the part before; null for the first part
     */
    List<Proposal> list(ProposalFilter filter, @Nullable Position after, int limit);

    /** How many proposals of a programme stand there. */
    long count(String programme, ProposalStatus status);

    /** Counts those of these that are about seats of those units. */
    long count(String programme, ProposalStatus status, Set<UUID> units);

    /**
     * A place in the list.
     *
     * @param draftedAt when it was drafted
     * @param id        its identity
     */
    record Position(Instant draftedAt, String id) { }
}
