package io.lianluo.registry.programme.events;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.DueRule;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.Authority;
import io.lianluo.events.registry.v1.Consequence;
import io.lianluo.events.registry.v1.MeetingDuty;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.ReportDuty;
import io.lianluo.events.registry.v1.RestDayRule;
import io.lianluo.events.registry.v1.SeatRule;
import io.lianluo.events.registry.v1.Threshold;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The records that tell others what happened to a programme. */
public final class ProgrammeRecords {

    private ProgrammeRecords() { }

    /** The records of an event; none when it concerns the registry alone. */
    public static List<SpecificRecord> of(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.Published e -> List.of(record(e.version()));
            case ProgrammeEvent.Superseded e -> List.of(record(e.version()));
            case ProgrammeEvent.SeatsAligned e -> List.of();
        };
    }

    private static ProgrammePublished record(ProgrammeVersion version) {
        ProgrammeDefinition says = version.definition();
        return ProgrammePublished.newBuilder()
                .setProgramme(says.code())
                .setVersion(version.number())
                .setTitle(text(says.title()))
                .setAuthority(new Authority(says.authority().unit(), says.authority().office()))
                .setInForceFrom(says.inForceFrom())
                .setInForceUntil(version.inForceUntil())
                .setCalendar(says.calendar())
                .setZone(says.zone())
                .setSeats(says.seats().stream().map(ProgrammeRecords::seat).toList())
                .setReportDuties(says.reportDuties().stream().map(ProgrammeRecords::report).toList())
                .setMeetingDuties(says.meetingDuties().stream().map(ProgrammeRecords::meeting).toList())
                .setThresholds(says.thresholds().stream().map(ProgrammeRecords::threshold).toList())
                .setPublishedAt(version.publishedAt())
                .setEndsOnHoliday(restDayRule(says.endsOnHoliday()))
                .build();
    }

    private static SeatRule seat(io.lianluo.registry.programme.seat.SeatRule seat) {
        return new SeatRule(seat.id(), text(seat.title()), seat.unitKinds(), seat.holders(), seat.rows());
    }

    private static ReportDuty report(io.lianluo.registry.programme.duty.ReportDuty duty) {
        return ReportDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(cadence(duty.cadence())).setOpensOnDay(duty.opensOnDay())
                .setDue(DueRule.newBuilder().setOnDay(duty.due().onDay()).setWithin(term(duty.due().within())).build())
                .setNilReturnAllowed(duty.nilReturnAllowed()).setParts(duty.parts()).setRows(duty.rows()).build();
    }

    private static MeetingDuty meeting(io.lianluo.registry.programme.duty.MeetingDuty duty) {
        return MeetingDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(cadence(duty.cadence())).setAtLeast(duty.atLeast()).setAtMost(duty.atMost())
                .setNotice(term(duty.notice())).setDelegateAllowed(duty.delegateAllowed()).setRows(duty.rows()).build();
    }

    private static Threshold threshold(io.lianluo.registry.programme.assessment.Threshold threshold) {
        return new Threshold(threshold.id(), threshold.rule(), consequence(threshold.consequence()), text(threshold.reason()),
                threshold.seat(), threshold.rows());
    }

    private static LocalizedText text(io.lianluo.domain.LocalizedText text) {
        return new LocalizedText(text.zh(), text.en());
    }

    private static @Nullable Term term(io.lianluo.workingtime.@Nullable Term term) {
        return term == null ? null : new Term(term.amount(), termUnit(term.unit()));
    }

    private static Cadence cadence(io.lianluo.registry.programme.duty.Cadence cadence) {
        return switch (cadence) {
            case WORKING_DAILY -> Cadence.WORKING_DAILY;
            case WEEKLY -> Cadence.WEEKLY;
            case MONTHLY -> Cadence.MONTHLY;
            case QUARTERLY -> Cadence.QUARTERLY;
            case HALF_YEARLY -> Cadence.HALF_YEARLY;
            case YEARLY -> Cadence.YEARLY;
            case ON_REQUEST -> Cadence.ON_REQUEST;
            case ON_EVENT -> Cadence.ON_EVENT;
        };
    }

    private static RestDayRule restDayRule(io.lianluo.workingtime.RestDayRule rule) {
        return switch (rule) {
            case SAME_DAY -> RestDayRule.SAME_DAY;
            case PREVIOUS_WORKING_DAY -> RestDayRule.PREVIOUS_WORKING_DAY;
            case NEXT_WORKING_DAY -> RestDayRule.NEXT_WORKING_DAY;
        };
    }

    private static Consequence consequence(io.lianluo.registry.programme.assessment.Threshold.Consequence consequence) {
        return switch (consequence) {
            case PROPOSE_REPLACEMENT -> Consequence.PROPOSE_REPLACEMENT;
        };
    }

    private static TermUnit termUnit(io.lianluo.workingtime.TermUnit unit) {
        return switch (unit) {
            case SECONDS -> TermUnit.SECONDS;
            case MINUTES -> TermUnit.MINUTES;
            case HOURS -> TermUnit.HOURS;
            case DAYS -> TermUnit.DAYS;
            case WORKING_DAYS -> TermUnit.WORKING_DAYS;
        };
    }
}
