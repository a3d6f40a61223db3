package io.lianluo.notification.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.notice.Tally;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Roster;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of somebody, as far as notices go. */
public final class NotificationDay implements MyDay {

    private final Notices notices;
    private final Roster roster;
    private final RosterCapacities capacities;
    private final Clock clock;

    /** Looks at all of these. */
    public NotificationDay(Notices notices, Roster roster, RosterCapacities capacities, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        UUID personId = caller.personId();
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        Stream<Capacity> held = personId == null ? Stream.empty() : roster.liaisonsOf(personId).stream().filter(liaison -> !liaison.released())
                .flatMap(liaison -> held(liaison, today).stream());
        return Stream.concat(capacities.of(caller).stream(), held).toList();
    }

    private static Optional<Capacity> held(Liaison liaison, LocalDate today) {
        return Optional.ofNullable(liaison.place()).filter(place -> !place.since().isAfter(today)).map(place -> Capacity.ofSeat(Capacity.Kind.LIAISON, place.programme(),
                place.unitId(), place.seatId(), place.rule(), place.since(), liaison.suspended()));
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        List<Waiting> all = new ArrayList<>();
        UUID personId = caller.personId();
        long unread = personId == null ? 0 : notices.countUnread(personId);
        if (unread > 0) {
            all.add(of(Kind.NOTICES_TO_READ, personId, null, null, unread));
        }
        for (Office office : caller.offices()) {
            UUID part = office.unitId();
            Tally tally = part == null ? notices.tally(office.programme()) : notices.tally(office.programme(), part, roster.atAndBelow(Set.of(part)));
            if (tally.undelivered() > 0) {
                all.add(of(Kind.NOTICES_UNDELIVERED, office.id(), office.programme(), part, tally.undelivered()));
            }
        }
        return all;
    }

    private static Waiting of(Kind kind, UUID about, @Nullable String programme, @Nullable UUID unitId, long count) {
        return new Waiting(kind, about, programme, null, null, unitId, List.of(count), null, false, List.of());
    }
}
