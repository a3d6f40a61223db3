package io.lianluo.assessment.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All proposals. */
public interface Proposals {

    /** The proposal of that id. */
    Optional<Proposal> find(String id);

    /** All proposals about an appointment, whatever became of them. */
    List<Proposal> about(String liaisonId);

    /** Keeps a new proposal unless it was made already; says whether it was new. */
    boolean propose(Proposal proposal);

    /** Changes a proposal as it stands, again on the newer state when somebody else changed it in between. */
    void change(String id, Consumer<Proposal> change);
}
