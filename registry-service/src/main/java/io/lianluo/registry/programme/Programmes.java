package io.lianluo.registry.programme;

import java.util.List;
import java.util.Optional;

/** All programmes. */
public interface Programmes {

    /** The programme of that code. */
    Optional<Programme> find(String code);

    /** Every programme, by code; a platform has dozens. */
    List<Programme> all();

    /** Programmes whose newest version has not yet reached every unit. */
    List<Programme> withSeatsDue();

    /** Saves what happened to a programme. */
    void save(Programme programme);
}
