package io.lianluo.registry.unit.web;

import io.lianluo.registry.person.web.PersonRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests to change a unit. A day that is left out is today. */
final class UnitChangeRequest {

    private UnitChangeRequest() { }

    /**
     * @param name the new name
     * @param from first day of it
     */
    record Rename(@Nullable String name, @Nullable LocalDate from) { }

    /**
     * @param parent code of the new parent; left out for the top of the tree
     * @param from   first day below it
     */
    record Move(@Nullable String parent, @Nullable LocalDate from) { }

    /**
     * @param into    code of the unit that it becomes a part of
     * @param lastDay last day of its own existence
     */
    record Merge(@Nullable String into, @Nullable LocalDate lastDay) { }

    /** @param lastDay last day of its existence */
    record Dissolve(@Nullable LocalDate lastDay) { }

    /**
     * @param person the new head, or legal representative
     * @param from   first day
     */
    record Head(@Nullable PersonRequest person, @Nullable LocalDate from) { }
}
