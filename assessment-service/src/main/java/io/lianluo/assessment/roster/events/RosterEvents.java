package io.lianluo.assessment.roster.events;

import io.lianluo.access.Erasure;
import io.lianluo.access.events.RosterRecords;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import org.springframework.stereotype.Component;

@Component
class RosterEvents {

    private final Roster roster;
    private final Erasure erasure;

    RosterEvents(Roster roster, Erasure erasure) {
        this.roster = roster;
        this.erasure = erasure;
    }

    @EventHandler
    void on(SeatChanged event, EventMeta meta) {
        roster.keep(meta, new Seat(event.getSeatId(), event.getProgramme(), event.getSeat(), event.getUnitId(),
                event.getHolder() == null ? null : event.getHolder().getLiaisonId()));
    }

    @EventHandler
    void on(PersonErased event, EventMeta meta) {
        erasure.of(event.getPersonId());
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.unit(event));
    }

    @EventHandler
    void on(OfficeChanged event, EventMeta meta) {
        RosterRecords.office(event).ifPresent(office -> roster.keep(meta, office));
    }

    @EventHandler
    void on(DelegationChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.delegation(event));
    }

    @EventHandler
    void on(AccountLinked event, EventMeta meta) {
        roster.keep(meta, RosterRecords.account(event));
    }

    @EventHandler(tombstone = AccountLinked.class)
    void accountErased(EventMeta meta) {
        roster.keep(meta, RosterRecords.erasedAccount(meta));
    }
}
