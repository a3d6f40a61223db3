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
                .setEndsOnHoliday(RestDayRule.valueOf(says.endsOnHoliday().name()))
                .build();
    }

    private static SeatRule seat(io.lianluo.registry.programme.seat.SeatRule seat) {
        return new SeatRule(seat.id(), text(seat.title()), seat.unitKinds(), seat.holders(), seat.rows());
    }

    private static ReportDuty report(io.lianluo.registry.programme.duty.ReportDuty duty) {
        return ReportDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(Cadence.valueOf(duty.cadence().name())).setOpensOnDay(duty.opensOnDay())
                .setDue(DueRule.newBuilder().setOnDay(duty.due().onDay()).setWithin(term(duty.due().within())).build())
                .setNilReturnAllowed(duty.nilReturnAllowed()).setParts(duty.parts()).setRows(duty.rows()).build();
    }

    private static MeetingDuty meeting(io.lianluo.registry.programme.duty.MeetingDuty duty) {
        return MeetingDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(Cadence.valueOf(duty.cadence().name())).setAtLeast(duty.atLeast()).setAtMost(duty.atMost())
                .setNotice(term(duty.notice())).setDelegateAllowed(duty.delegateAllowed()).setRows(duty.rows()).build();
    }

    private static Threshold threshold(io.lianluo.registry.programme.assessment.Threshold threshold) {
        return new Threshold(threshold.id(), threshold.rule(), Consequence.valueOf(threshold.consequence().name()), text(threshold.reason()),
                threshold.seat(), threshold.rows());
    }

    private static LocalizedText text(io.lianluo.domain.LocalizedText text) {
        return new LocalizedText(text.zh(), text.en());
    }

    private static @Nullable Term term(io.lianluo.workingtime.@Nullable Term term) {
        return term == null ? null : new Term(term.amount(), TermUnit.valueOf(term.unit().name()));
    }
}
