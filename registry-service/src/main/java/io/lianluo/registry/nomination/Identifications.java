package io.lianluo.registry.nomination;

import java.util.Optional;
import java.util.UUID;

/** This store keeps what the authority said about who candidates are. */
public interface Identifications {

    /** The last identification of that candidate. */
    Optional<Identification> of(UUID nominationId, int round);

    /** Keeps what it says, in place of what it said before. */
    void keep(Identification identification);
}
