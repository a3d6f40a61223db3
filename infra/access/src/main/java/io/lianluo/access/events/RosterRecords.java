package io.lianluo.access.events;

import io.lianluo.access.Delegation;
import io.lianluo.access.LinkedAccount;
import io.lianluo.access.Office;
import io.lianluo.access.Office.Officer;
import io.lianluo.access.ProgrammeTitles;
import io.lianluo.access.Unit;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.UnitChanged;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads units, offices, delegations and accounts from what the registry tells. */
public final class RosterRecords {

    private RosterRecords() { }

    /** The unit as it is after the change. */
    public static Unit unit(UnitChanged event) {
        return new Unit(event.getUnitId(), event.getCode(), event.getName(), event.getParentId(), event.getHeadId(),
                event.getLegalRepresentativeId(), event.getDissolvedOn());
    }

    /** The office as it is after the change; empty if it is of a kind that only a newer registry knows, which opens no right. */
    public static Optional<Office> office(OfficeChanged event) {
        return kind(event.getKind()).map(kind -> new Office(event.getOfficeId(), kind, event.getProgramme(),
                new LocalizedText(event.getTitle().getZh(), event.getTitle().getEn()), event.getUnitId(), event.getOpenedOn(), event.getClosedOn(),
                event.getOfficers().stream().map(officer -> new Officer(officer.getPersonId(), officer.getSince(), officer.getUntil())).toList()));
    }

    /** The delegation as it is after the change; an area that only a newer registry knows gives no right. */
    public static Delegation delegation(DelegationChanged event) {
        Set<Delegation.Area> areas = event.getAreas().stream().flatMap(RosterRecords::area).collect(Collectors.toUnmodifiableSet());
        return new Delegation(event.getDelegationId(), event.getProgramme(), event.getSeatId(), event.getUnitId(), event.getPersonId(), event.getInPlaceOf(),
                areas, event.getFrom(), event.getUntil(), event.getSuspended());
    }

    /** Titles of a version of a programme, and of its seats. */
    public static ProgrammeTitles titles(ProgrammePublished event) {
        return new ProgrammeTitles(event.getProgramme(), event.getVersion(), new LocalizedText(event.getTitle().getZh(), event.getTitle().getEn()),
                event.getSeats().stream().map(seat -> new ProgrammeTitles.SeatTitle(seat.getId(),
                        new LocalizedText(seat.getTitle().getZh(), seat.getTitle().getEn()))).toList());
    }

    /** The account as it is after the change. */
    public static LinkedAccount account(AccountLinked event) {
        return new LinkedAccount(event.getAccountId(), event.getPersonId());
    }

    /** An account whose person was erased, which belongs to nobody. */
    public static LinkedAccount erasedAccount(EventMeta tombstone) {
        return new LinkedAccount(UUID.fromString(tombstone.subject()), null);
    }

    private static Stream<Delegation.Area> area(DelegationArea area) {
        return switch (area) {
            case APPOINTMENTS -> Stream.of(Delegation.Area.APPOINTMENTS);
            case REPORTS -> Stream.of(Delegation.Area.REPORTS);
            case MEETINGS -> Stream.of(Delegation.Area.MEETINGS);
            case UNKNOWN -> Stream.empty();
        };
    }

    private static Optional<Office.Kind> kind(OfficeKind kind) {
        return switch (kind) {
            case SECRETARIAT -> Optional.of(Office.Kind.SECRETARIAT);
            case LEADER -> Optional.of(Office.Kind.LEADER);
            case AUDITOR -> Optional.of(Office.Kind.AUDITOR);
            case UNKNOWN -> Optional.empty();
        };
    }
}
