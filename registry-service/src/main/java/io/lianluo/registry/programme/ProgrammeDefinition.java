package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.assessment.Threshold;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.duty.MeetingDuty;
import io.lianluo.registry.programme.duty.ProcedureRule;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.duty.SubjectRule;
import io.lianluo.registry.programme.seat.CategoryRule;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one version of a programme says. Made by reading a programme file, which also checks that its parts fit together.
 *
 * @param code            code of the programme, such as auto-trade-association
 * @param title           what it is called
 * @param authority       who issues and interprets it
 * @param inForceFrom     first day in force
 * @param calendar        working calendar by which its terms are counted, such as cn
 * @param zone            time zone of its days, such as Asia/Shanghai
 * @param rosterPublished whether the names of its liaisons are public
 * @param seats           the seats it asks for
 * @param subjects        what duties are owed about where it is not the unit
 * @param categories      the categories of units that it tells apart
 * @param procedures      the procedures of which liaisons are reminded
 * @param appointment     how somebody comes to hold a seat, and leaves it
 * @param filings         the changes that must be declared
 * @param contactRule     how often contact details are confirmed; null when the regulation does not ask for it
 * @param delegationRule  for whom a liaison may stand in; null when for nobody
 * @param reportDuties    the reports it asks for
 * @param meetingDuties   the meetings it asks for
 * @param thresholds      its thresholds
 * @param scope           where it applies; null when it does not say
 * @param conduct         rights, assessment, sanctions and what else holders live by
 * @param provisions      what settles what it left open
 * @param articles        the articles of the regulation, each with the reason where no rule acts on it; empty when the file cites none
 * @param follows         numbers of the articles that the programme as a whole follows from
 * @param endsOnHoliday   where its terms in days end that would end on a day of rest; on the next working day if nothing is said
 */
public record ProgrammeDefinition(String code, LocalizedText title, Authority authority, LocalDate inForceFrom, String calendar, String zone,
                                  boolean rosterPublished, List<SeatRule> seats, List<SubjectRule> subjects, List<CategoryRule> categories,
                                  List<ProcedureRule> procedures, AppointmentRules appointment, List<FilingRule> filings, @Nullable ContactRule contactRule, @Nullable DelegationRule delegationRule,
                                  List<ReportDuty> reportDuties, List<MeetingDuty> meetingDuties, List<Threshold> thresholds,
                                  @Nullable LocalizedText scope, ConductRules conduct, List<Provision> provisions, List<Article> articles,
                                  List<String> follows, @Nullable RestDayRule endsOnHoliday) {

    public ProgrammeDefinition {
        endsOnHoliday = endsOnHoliday == null ? RestDayRule.NEXT_WORKING_DAY : endsOnHoliday;
    }

    /** A programme that says who must have a liaison and what they owe, and no more. */
    public ProgrammeDefinition(String code, LocalizedText title, Authority authority, LocalDate inForceFrom, String calendar, String zone,
                               boolean rosterPublished, List<SeatRule> seats, AppointmentRules appointment, List<FilingRule> filings,
                               @Nullable ContactRule contactRule, @Nullable DelegationRule delegationRule, List<ReportDuty> reportDuties,
                               List<MeetingDuty> meetingDuties, List<Threshold> thresholds, List<String> follows) {
        this(code, title, authority, inForceFrom, calendar, zone, rosterPublished, seats, List.of(), List.of(), List.of(), appointment, filings, contactRule,
                delegationRule, reportDuties, meetingDuties, thresholds, null, ConductRules.NONE, List.of(), List.of(), follows, null);
    }

    /** The rule on how often contact details are confirmed; empty when the regulation does not ask for it. */
    public Optional<ContactRule> contacts() {
        return Optional.ofNullable(contactRule);
    }

    /** For whom a liaison may stand in; empty when for nobody. */
    public Optional<DelegationRule> delegation() {
        return Optional.ofNullable(delegationRule);
    }

    /** The names of articles by which they are cited, in the order of the file. */
    public List<LocalizedText> cited(Collection<String> numbers) {
        return articles.stream().filter(article -> numbers.contains(article.number())).map(Article::cited).toList();
    }

    /** The zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The timetable by which it counts terms, by its calendar as it stands. */
    public Timetable timetable(WorkingCalendar working) {
        return new Timetable(working, zoneId(), endsOnHoliday);
    }

    /** The seat rule of that id. */
    public Optional<SeatRule> seat(String id) {
        return seats.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The seat rules that ask units of that kind. */
    public List<SeatRule> seatsFor(String unitKind) {
        return seats.stream().filter(rule -> rule.unitKinds().contains(unitKind)).toList();
    }
}
