package io.lianluo.registry.programme.events;

import static io.lianluo.registry.programme.events.CommonRecords.cadence;
import static io.lianluo.registry.programme.events.CommonRecords.each;
import static io.lianluo.registry.programme.events.CommonRecords.ifSaid;
import static io.lianluo.registry.programme.events.CommonRecords.term;
import static io.lianluo.registry.programme.events.CommonRecords.text;

import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.events.registry.v1.Article;
import io.lianluo.events.registry.v1.Authority;
import io.lianluo.events.registry.v1.ContactRule;
import io.lianluo.events.registry.v1.DelegationRule;
import io.lianluo.events.registry.v1.OfficeRule;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.Provision;
import io.lianluo.events.registry.v1.RestDayRule;
import io.lianluo.events.registry.v1.Right;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a programme: all that its file says. */
public final class ProgrammeRecords {

    private ProgrammeRecords() { }

    /** The records of an event; none when it concerns the registry alone. */
    public static List<SpecificRecord> of(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.Published e -> List.of(record(e.version()));
            case ProgrammeEvent.Superseded e -> List.of(record(e.version()));
            case ProgrammeEvent.FullTextAttached e -> List.of();
            case ProgrammeEvent.SeatsAligned e -> List.of();
        };
    }

    /** The versions that were told of and that a restored store does not have. */
    public static LostStates<?> lost(Outbox outbox) {
        return outbox.lost(ProgrammePublished.class);
    }

    /** Tells whether what was told is what a version says, whenever that was published and however long it is in force. */
    public static boolean says(SpecificRecord told, ProgrammeVersion version) {
        ProgrammePublished was = (ProgrammePublished) told;
        return was.equals(ProgrammePublished.newBuilder(record(version)).setPublishedAt(was.getPublishedAt()).setInForceUntil(was.getInForceUntil()).build());
    }

    private static ProgrammePublished record(ProgrammeVersion version) {
        ProgrammeDefinition says = version.definition();
        ConductRules conduct = says.conduct();
        return ProgrammePublished.newBuilder()
                .setProgramme(says.code())
                .setVersion(version.number())
                .setTitle(text(says.title()))
                .setAuthority(authority(says.authority()))
                .setInForceFrom(says.inForceFrom())
                .setInForceUntil(version.inForceUntil())
                .setCalendar(says.calendar())
                .setZone(says.zone())
                .setSeats(each(says.seats(), SeatRecords::seat))
                .setSubjects(each(says.subjects(), DutyRecords::subject))
                .setCategories(each(says.categories(), SeatRecords::category))
                .setProcedures(each(says.procedures(), DutyRecords::procedure))
                .setReportDuties(each(says.reportDuties(), DutyRecords::report))
                .setMeetingDuties(each(says.meetingDuties(), DutyRecords::meeting))
                .setThresholds(each(says.thresholds(), AssessmentRecords::threshold))
                .setScope(ifSaid(says.scope(), CommonRecords::text))
                .setRosterPublished(says.rosterPublished())
                .setAppointment(says.appointment().equals(AppointmentRules.NONE) ? null : SeatRecords.appointment(says.appointment()))
                .setFilings(each(says.filings(), DutyRecords::filing))
                .setContacts(ifSaid(says.contactRule(), rule -> new ContactRule(cadence(rule.confirm()), term(rule.within()), rule.articles())))
                .setDelegation(ifSaid(says.delegationRule(), rule -> new DelegationRule(CommonRecords.actor(rule.of()), term(rule.atMost()), rule.articles())))
                .setRights(each(conduct.rights(), right -> new Right(right.id(), text(right.text()), right.articles())))
                .setMatters(each(conduct.matters(), ConductRecords::matter))
                .setAssessment(ifSaid(conduct.assessment(), AssessmentRecords::assessment))
                .setSanctions(each(conduct.sanctions(), ConductRecords::sanction))
                .setDues(ifSaid(conduct.dues(), ConductRecords::dues))
                .setAllowance(ifSaid(conduct.allowance(), ConductRecords::allowance))
                .setClasses(each(conduct.classes(), ConductRecords::confidentiality))
                .setNotices(each(conduct.notices(), ConductRecords::notice))
                .setProvisions(each(says.provisions(), provision -> new Provision(provision.id(), provision.since(), text(provision.text()), provision.articles())))
                .setArticles(each(says.articles(), ProgrammeRecords::article))
                .setFollows(says.follows())
                .setPublishedAt(version.publishedAt())
                .setEndsOnHoliday(restDayRule(says.endsOnHoliday()))
                .build();
    }

    private static Authority authority(io.lianluo.registry.programme.Authority authority) {
        return Authority.newBuilder().setUnit(authority.unit()).setOffice(authority.office()).setName(ifSaid(authority.name(), CommonRecords::text))
                .setOffices(each(authority.offices(), office -> new OfficeRule(office.id(), text(office.title()), office.unitKinds(), office.articles()))).build();
    }

    private static Article article(io.lianluo.registry.programme.Article article) {
        return new Article(article.number(), text(article.cited()), text(article.asks()), ifSaid(article.nothingToDo(), CommonRecords::text));
    }

    private static RestDayRule restDayRule(io.lianluo.workingtime.RestDayRule rule) {
        return switch (rule) {
            case SAME_DAY -> RestDayRule.SAME_DAY;
            case PREVIOUS_WORKING_DAY -> RestDayRule.PREVIOUS_WORKING_DAY;
            case NEXT_WORKING_DAY -> RestDayRule.NEXT_WORKING_DAY;
        };
    }
}
