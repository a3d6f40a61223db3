package io.lianluo.registry.particulars;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.unit.UnitTelephones;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what units report about themselves. */
public class ParticularsService implements UnitTelephones {

    private final ParticularsOfUnits all;
    private final Clock clock;

    /** A service over all units. */
    public ParticularsService(ParticularsOfUnits all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    /** The particulars of a unit, which reported perhaps nothing. */
    public UnitParticulars of(UUID unitId) {
        return all.find(unitId).orElseGet(() -> UnitParticulars.of(unitId));
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> unitIds) {
        Map<UUID, String> telephones = new HashMap<>();
        all.findAll(unitIds).forEach(unit -> unit.latest().map(Edition::particulars).map(Particulars::telephone).ifPresent(number -> telephones.put(unit.id(), number)));
        return telephones;
    }

    /**
     * Reports how a unit is from a day on; see {@link UnitParticulars#report}.
     *
     * @throws InvalidInput if the day is in the future
     */
    public UnitParticulars report(UnitParticulars particulars, @Nullable LocalDate since, Particulars reported, Signature by, @Nullable OnPaper onPaper) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        if (since != null && since.isAfter(today)) {
            throw new InvalidInput("since", "in-the-future", since);
        }
        particulars.report(new Edition(since == null ? today : since, reported, by, onPaper));
        all.save(particulars);
        return particulars;
    }
}
