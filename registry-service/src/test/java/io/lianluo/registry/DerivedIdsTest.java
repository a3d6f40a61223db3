package io.lianluo.registry;

import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.unit.Unit;
import io.lianluo.testing.DerivedIds;
import java.util.Map;
import java.util.UUID;

class DerivedIdsTest extends DerivedIds {

    DerivedIdsTest() {
        super("registry", Map.of(
                "unit", parts -> Unit.id(parts.getFirst()),
                "seat", parts -> new SeatKey(parts.get(0), parts.get(1), UUID.fromString(parts.get(2)), Integer.parseInt(parts.get(3))).id(),
                "nomination", parts -> Nomination.id(UUID.fromString(parts.get(0)), Integer.parseInt(parts.get(1))),
                "application", parts -> Application.id(UUID.fromString(parts.get(0)), UUID.fromString(parts.get(1))),
                "filing", parts -> Filing.id(parts.get(0), UUID.fromString(parts.get(1)), parts.get(2)),
                "announcement", parts -> Announcement.id(parts.get(0), parts.get(1)),
                "office", parts -> ProgrammeOffice.id(new OfficePlace(parts.get(0), OfficeKind.valueOf(parts.get(1)),
                        parts.get(2).isEmpty() ? null : UUID.fromString(parts.get(2))), Integer.parseInt(parts.get(3)))));
    }
}
