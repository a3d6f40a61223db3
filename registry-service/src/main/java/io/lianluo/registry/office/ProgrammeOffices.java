package io.lianluo.registry.office;

import io.lianluo.registry.acting.RecordedChanges;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All offices of all programmes. */
public interface ProgrammeOffices extends RecordedChanges {

    /** The office of that id. */
    Optional<ProgrammeOffice> find(UUID id);

    /** Offices, by id, after an id; at most so many. */
    List<ProgrammeOffice> list(OfficeFilter filter, @Nullable String afterId, int limit);

    /** All offices that are or were in a place, in any order; one follows the other, so that they are few. */
    List<ProgrammeOffice> at(OfficePlace place);

    /**
     * Saves what happened to an office.
     *
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else opened it at once
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else saved it in between
     */
    void save(ProgrammeOffice office);

    /** Saves many offices in few writes, and returns those at which somebody else was faster. */
    List<ProgrammeOffice> saveAll(List<ProgrammeOffice> offices);
}
