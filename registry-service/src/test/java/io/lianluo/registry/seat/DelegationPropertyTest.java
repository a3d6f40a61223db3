package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.delegation.Delegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At most one delegation holds on a day, whatever is given and revoked, and a day that none holds can be given again. */
@Tag("COM-7")
class DelegationPropertyTest {

    private static final LocalDate SINCE = LocalDate.parse("2026-05-01");
    private static final UUID HEAD = UUID.fromString("0198a000-0000-7000-8000-0000000000ad");
    private static final int DAYS = 60;
    private static final Act ACT = new Act(Instant.parse("2026-05-01T02:00:00Z"), SINCE, "head");

    private final Seat seat = Seat.open(new SeatKey("company", "department", id("unit"), 1), SINCE, ACT);

    /** Which delegation holds on each day, filled in day by day; null where none does. */
    private final @Nullable UUID[] holding = new UUID[DAYS];

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachDayIsGivenToOneAtMost(long seed) {
        Random random = new Random(seed);
        seat.appoint(new Candidate(id("li"), null), SINCE, List.of(), ACT);
        for (int n = 0; n < 300; n++) {
            if (random.nextInt(3) == 0) {
                revoke(random);
            } else {
                give(random.nextInt(DAYS), random.nextInt(8));
            }
            everyDayIsAsTheModelHasIt();
        }
    }

    private void give(int first, int more) {
        int last = Math.min(DAYS - 1, first + more);
        boolean free = true;
        for (int day = first; day <= last; day++) {
            free &= holding[day] == null;
        }
        int before = delegations().size();
        try {
            seat.delegate(new Delegation.Scope(HEAD, List.of(Area.REPORTS), "签收文件", SINCE.plusDays(first), SINCE.plusDays(last)), ACT);
        } catch (InvalidInput refused) {
            assertThat(refused.faults().getFirst().rule()).isEqualTo("delegated-already");
        }
        assertThat(delegations()).as("from day %d to day %d", first, last).hasSize(free ? before + 1 : before);
        for (int day = first; free && day <= last; day++) {
            holding[day] = delegations().getLast().id();
        }
    }

    private void revoke(Random random) {
        if (delegations().isEmpty()) {
            return;
        }
        Delegation given = delegations().get(random.nextInt(delegations().size()));
        int from = random.nextInt(DAYS);
        boolean revocable = given.revoked() == null;
        seat.revoke(given.id(), SINCE.plusDays(from));
        for (int day = from; revocable && day < DAYS; day++) {
            holding[day] = given.id().equals(holding[day]) ? null : holding[day];
        }
    }

    private void everyDayIsAsTheModelHasIt() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = SINCE.plusDays(day);
            assertThat(delegations().stream().filter(delegation -> delegation.holdsOn(date)).map(Delegation::id).toList()).as("day %d", day)
                    .isEqualTo(holding[day] == null ? List.of() : List.of(holding[day]));
        }
    }

    private List<Delegation> delegations() {
        return seat.liaisons().getLast().delegations();
    }
}
