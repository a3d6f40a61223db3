package io.lianluo.registry.office.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.Officer;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.unit.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office as callers see it.
 *
 * @param id        its id
 * @param programme code of the programme for which it acts
 * @param kind      the capacity in which it acts
 * @param title     its name
 * @param telephone the telephone at which it is reached; null where nobody said it
 * @param unitId    the unit at the top of the part of the tree for which it acts; null when it acts for the whole tree
 * @param unitCode  code of that unit
 * @param unitName  name of that unit
 * @param rule      id of the lower office in the programme file; null for the programme's own
 * @param openedOn  first day on which it acts
 * @param closedOn  last day on which it acts; null while it is open
 * @param officers  all who act for it, acted, or will act, the first appointed first; null if the caller may not know
 * @param version   how often it changed, as in its ETag
 */
@Schema(name = "Office")
record OfficeView(UUID id, String programme, OfficeKind kind, LocalizedText title, @Nullable String telephone, @Nullable UUID unitId, @Nullable String unitCode,
                  @Nullable String unitName, @Nullable String rule, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable List<Named> officers, long version) {

    /**
     * An officer.
     *
     * @param officerId identity of the appointment
     * @param personId  the person
     * @param name      their name; null once they are erased
     * @param since     first day
     * @param until     last day; null while no end is known
     */
    @Schema(name = "Officer")
    record Named(UUID officerId, UUID personId, @Nullable String name, LocalDate since, @Nullable LocalDate until) {

        static Named of(Officer officer, @Nullable String name) {
            return new Named(officer.officerId(), officer.personId(), name, officer.since(), officer.until());
        }
    }

    static OfficeView of(ProgrammeOffice office, @Nullable Unit unit, @Nullable List<Named> officers) {
        ProgrammeOffice.State state = office.state();
        return new OfficeView(office.id(), state.place().programme(), state.place().kind(), state.title(), state.telephone(), state.place().unitId(),
                unit == null ? null : unit.code(), unit == null ? null : unit.name(), state.rule(), state.openedOn(), state.closedOn(), officers, office.version());
    }
}
