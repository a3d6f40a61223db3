package io.lianluo.notification.telling;

import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Roster;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the office that decides that somebody asks to be excused from a report, and those who asked what was decided. */
public final class WhenExcuseIsAskedThenTell {

    private final Notices notices;
    private final Roster roster;
    private final Capacities capacities;
    private final Clock clock;

    /**
     * A request to be excused.
     *
     * @param programme    code of the programme
     * @param obligationId the obligation
     * @param unitId       the unit of the seat that owes it
     * @param content      the report
     */
    public record Request(String programme, UUID obligationId, UUID unitId, NoticeContent content) { }

    /** A policy that issues these notices. */
    public WhenExcuseIsAskedThenTell(Notices notices, Roster roster, Capacities capacities, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** Somebody asks: those in post today in the nearest secretariat above the unit are told. */
    public void asked(Cause cause, Request request) {
        officers(request).forEach(officer -> tell(NoticeKind.EXCUSE_ASKED, officer, cause, request));
    }

    /** The request was granted: these persons are told. */
    public void granted(Cause cause, Request request, Set<UUID> persons) {
        persons.forEach(person -> tell(NoticeKind.EXCUSE_GRANTED, person, cause, request));
    }

    /** The request was refused: these persons are told. */
    public void refused(Cause cause, Request request, Set<UUID> persons) {
        persons.forEach(person -> tell(NoticeKind.EXCUSE_REFUSED, person, cause, request));
    }

    private Set<UUID> officers(Request request) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        Collection<Office> offices = capacities.nearest(Office.Kind.SECRETARIAT, request.programme(), request.unitId()).<Collection<Office>>map(List::of)
                .orElseGet(() -> roster.ofWholeTree(request.programme()));
        return offices.stream().filter(office -> office.kind() == Office.Kind.SECRETARIAT).flatMap(office -> office.officers().stream().map(Office.Officer::personId)
                .filter(person -> office.isHeldBy(person, today))).collect(Collectors.toUnmodifiableSet());
    }

    private void tell(NoticeKind kind, UUID personId, Cause cause, Request request) {
        notices.issue(Notice.issue(kind, request.programme(), personId, request.obligationId(), cause, request.content(), clock.instant()));
    }
}
