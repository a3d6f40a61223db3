package io.lianluo.assessment.roster.events;

import io.lianluo.access.Unit;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RosterEvents {

    private final Roster roster;

    RosterEvents(Roster roster) {
        this.roster = roster;
    }

    @EventHandler
    void on(SeatChanged event, EventMeta meta) {
        roster.keep(meta, new Seat(event.getSeatId().toString(), event.getProgramme(), event.getSeat(), event.getUnitId().toString(),
                event.getHolder() == null ? null : text(event.getHolder().getLiaisonId())));
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        roster.keep(meta, new Unit(event.getUnitId().toString(), event.getName(), text(event.getParentId()), text(event.getHeadId())));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
