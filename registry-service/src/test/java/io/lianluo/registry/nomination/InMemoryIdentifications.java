package io.lianluo.registry.nomination;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** This store keeps in memory what the authority said about who candidates are. */
final class InMemoryIdentifications implements Identifications {

    private final Map<String, Identification> said = new HashMap<>();

    @Override
    public Optional<Identification> of(UUID nominationId, int round) {
        return Optional.ofNullable(said.get(nominationId + "/" + round));
    }

    @Override
    public void keep(Identification identification) {
        said.put(identification.nominationId() + "/" + identification.round(), identification);
    }
}
