package io.lianluo.registry.office.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.Officer;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.unit.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param unitDissolvedOn last day of that unit, after which the office has nobody to act for and is to be closed; null while it exists
 * @param rule      id of the lower office in the programme file; null for the programme's own
 * @param openedOn  first day on which it acts
 * @param closedOn  last day on which it acts; null while it is open
 * @param officers  all who act for it, acted, or will act, the first appointed first; null if the caller may not know
 * @param version   how often it changed, as in its ETag
 */
@Schema(name = "Office")
record OfficeView(UUID id, String programme, OfficeKind kind, LocalizedText title, @Nullable String telephone, @Nullable UUID unitId, @Nullable String unitCode,
                  @Nullable String unitName, @Nullable LocalDate unitDissolvedOn, @Nullable String rule, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable List<Named> officers, long version) {

    /**
     * An officer.
     *
     * @param officerId identity of the appointment
     * @param personId  the person
     * @param name      their name; null once they are erased
     * @param since     first day
     * @param until     last day; null while no end is known
     * @param appointed who appointed them, and when
     * @param ended     who gave the appointment its last day afterwards, and when; null if nobody did
     */
    @Schema(name = "Officer")
    record Named(UUID officerId, UUID personId, @Nullable String name, LocalDate since, @Nullable LocalDate until, Doing appointed, @Nullable Doing ended) {

        /** @param names names of people by their ids */
        static Named of(Officer officer, Map<UUID, String> names) {
            return new Named(officer.officerId(), officer.personId(), names.get(officer.personId()), officer.since(), officer.until(), Doing.of(officer.appointed(), names),
                    officer.ended() == null ? null : Doing.of(officer.ended(), names));
        }
    }

    /**
     * An act on an officer's appointment.
     *
     * @param at   when
     * @param by   who, by the subject of the token
     * @param name their name; null of an operator or system that the roster does not know, and once they are erased
     */
    @Schema(name = "OfficerAct")
    record Doing(Instant at, String by, @Nullable String name) {

        private static Doing of(Act act, Map<UUID, String> names) {
            return new Doing(act.at(), act.by(), person(act).map(names::get).orElse(null));
        }

        /** The person who did it; empty where that was no person. */
        static Optional<UUID> person(Act act) {
            try {
                return Optional.of(UUID.fromString(act.by()));
            } catch (IllegalArgumentException client) {
                return Optional.empty();
            }
        }
    }

    static OfficeView of(ProgrammeOffice office, @Nullable Unit unit, @Nullable List<Named> officers) {
        ProgrammeOffice.State state = office.state();
        return new OfficeView(office.id(), state.place().programme(), state.place().kind(), state.title(), state.telephone(), state.place().unitId(),
                unit == null ? null : unit.code(), unit == null ? null : unit.name(), unit == null ? null : unit.dissolvedOn().orElse(null), state.rule(), state.openedOn(), state.closedOn(), officers, office.version());
    }
}
