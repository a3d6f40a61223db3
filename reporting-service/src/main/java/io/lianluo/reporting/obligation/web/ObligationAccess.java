package io.lianluo.reporting.obligation.web;

import static io.lianluo.access.Office.Kind.SECRETARIAT;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Forbidden;
import io.lianluo.access.Visibility;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationSight;
import io.lianluo.reporting.obligation.ObligationSight.Acting;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses what a caller may not do with an obligation, beyond what the access table says. Handed in by whoever acts for the seat today, or on their behalf by
 * the unit's head or legal representative, by a delegate in their place (COM-7), or by the nearest secretariat, which excuses too and enters what came on
 * paper. Those who act for the seat, and whoever answers for it, ask to be excused. To those who do not see it, it does not exist.
 */
@Component
class ObligationAccess {

    private final Capacities capacities;
    private final ObligationSight sight;
    private final Roster roster;

    ObligationAccess(Capacities capacities, ObligationSight sight, Roster roster) {
        this.capacities = capacities;
        this.sight = sight;
        this.roster = roster;
    }

    /** Returns which of all obligations the caller may see. */
    Visibility visibility(Caller caller) {
        return sight.visible(caller);
    }

    /** Tells whether the caller may see the summary of a programme. */
    boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }

    /** Refuses as if there were none, unless the caller may see it. */
    void requireSight(Caller caller, Obligation obligation) {
        if (!sight.sees(caller, obligation)) {
            throw notFound(obligation.id());
        }
    }

    /**
     * Refuses unless the caller may hand in the report, or enter one that came on paper.
     *
     * @return the person in whose place a delegate hands it in
     */
    Optional<UUID> requireHandIn(Caller caller, Obligation obligation, boolean onPaper) {
        if (onPaper) {
            return requireEntry(caller, obligation);
        }
        requireSight(caller, obligation);
        Acting acting = sight.acting(caller, obligation);
        if (!acting.may() && !sight.decides(caller, obligation)) {
            Forbidden refusal = capacities.refusal(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId());
            throw refusal.args().isEmpty() ? new Forbidden("not-yours-to-hand-in").citing(obligation.terms().articles()) : refusal;
        }
        return acting.inPlaceOf();
    }

    /**
     * Refuses unless the caller may ask to be excused, for the seat or because they answer for it themselves, or may enter a request that came on paper.
     *
     * @return the person in whose place a delegate asks
     */
    Optional<UUID> requireAskExcuse(Caller caller, Obligation obligation, boolean onPaper) {
        if (onPaper) {
            return requireEntry(caller, obligation);
        }
        requireSight(caller, obligation);
        @Nullable UUID person = caller.personId();
        Acting acting = sight.acting(caller, obligation);
        if (person == null || !ObligationSight.answersFor(person, obligation) && !acting.may()) {
            throw new Forbidden("not-yours-to-ask-excuse").citing(obligation.terms().articles());
        }
        return ObligationSight.answersFor(person, obligation) ? Optional.empty() : acting.inPlaceOf();
    }

    /** Refuses unless the caller made the request to be excused that waits, or an office entered it for them. */
    void requireWithdrawExcuse(Caller caller, Obligation obligation) {
        requireSight(caller, obligation);
        caller.require(obligation.asked() == null || obligation.asked().wasMadeBy(caller.personId()), "not-yours-to-withdraw");
    }

    /** The office that decides enters what came on paper. */
    private Optional<UUID> requireEntry(Caller caller, Obligation obligation) {
        requireExcuse(caller, obligation);
        return Optional.empty();
    }

    /** Refuses unless the caller decides on excuses for it. */
    void requireExcuse(Caller caller, Obligation obligation) {
        requireSight(caller, obligation);
        capacities.requireActs(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId());
    }

    /**
     * Refuses unless the caller may ask for reports.
     *
     * @param seats the seats that are asked, for each of which the nearest secretariat asks; null for all of the caller's office
     */
    void requireAsk(Caller caller, String programme, @Nullable List<UUID> seats) {
        caller.require(caller.holds(SECRETARIAT, programme));
        if (seats != null) {
            seats.stream().map(roster::seat).flatMap(Optional::stream).map(SeatHistory::seat).filter(seat -> seat.programme().equals(programme))
                    .forEach(seat -> capacities.requireActs(caller, SECRETARIAT, programme, seat.unitId()));
        }
    }

    /** The units whose seats the caller asks where all are asked (JCH-2); empty for those of the whole programme. */
    Optional<Set<UUID>> unitsAsked(Caller caller, String programme) {
        return capacities.acts(caller, SECRETARIAT, programme) ? Optional.empty()
                : Optional.of(capacities.parts(caller, SECRETARIAT).getOrDefault(programme, Set.of()));
    }

    /** The units of a programme over which the caller watches by an office of a part of it (JCH-2); empty where there is no such office. */
    Optional<Set<UUID>> unitsOverseen(Caller caller, String programme) {
        return Optional.ofNullable(capacities.parts(caller).get(programme));
    }

    static RuntimeException notFound(Object id) {
        return Problems.notFound("obligation", id);
    }
}
