package io.lianluo.notification;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.Invited;
import io.lianluo.events.meeting.v1.MeetingChange;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.events.meeting.v1.MeetingMode;
import io.lianluo.events.meeting.v1.MeetingStatus;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.ContactConfirmationAsked;
import io.lianluo.events.registry.v1.ContactReplaced;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.testing.TestProgrammes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the events of the other contexts for tests. */
final class Says {

    static final Instant DUE = Instant.parse("2026-09-30T15:59:59.999Z");
    static final Instant BEGINS = Instant.parse("2026-09-20T01:30:00Z");

    private Says() { }

    static ProgrammePublished programme(String code, String zh, String en) {
        return TestProgrammes.programme(code).setTitle(new LocalizedText(zh, en)).build();
    }

    static UnitChanged unit(UUID id, String name, @Nullable UUID head) {
        return UnitChanged.newBuilder().setUnitId(id).setCode(id.toString()).setName(name).setKind("member").setHeadId(head)
                .setProgrammes(List.of()).setFoundedOn(LocalDate.parse("2020-01-01")).setChange(UnitChange.FOUNDED).build();
    }

    /** A secretariat for the whole programme in which that person is in post. */
    static OfficeChanged office(String programme, UUID officer) {
        LocalDate since = LocalDate.parse("2026-01-01");
        return OfficeChanged.newBuilder().setOfficeId(UUID.randomUUID()).setProgramme(programme).setKind(OfficeKind.SECRETARIAT)
                .setTitle(new LocalizedText("秘书处", "secretariat")).setOpenedOn(since).setOfficers(List.of(new Officer(UUID.randomUUID(), officer, since, null)))
                .setChange(OfficeChange.OFFICER_APPOINTED).build();
    }

    static ContactChanged contact(UUID person, String name, @Nullable String email, String language) {
        return ContactChanged.newBuilder().setPersonId(person).setName(name).setEmail(email).setLanguage(language).build();
    }

    static ContactConfirmationAsked confirmationAsked(UUID person, UUID use, String name, String email, Instant until) {
        return new ContactConfirmationAsked(person, use, name, email, "zh", until);
    }

    static ContactReplaced replaced(UUID person, String name, String before, String after, boolean byThemselves, Instant at) {
        return ContactReplaced.newBuilder().setPersonId(person).setName(name).setFormerEmail(before).setEmail(after).setFormerMobile("+8613800000101")
                .setMobile("+8613800000102").setLanguage("zh").setByThemselves(byThemselves).setReplacedAt(at).build();
    }

    static LiaisonChanged liaison(UUID id, UUID person, UUID unit, String programme, LiaisonChange change) {
        boolean appointed = change == LiaisonChange.APPOINTED;
        return LiaisonChanged.newBuilder().setLiaisonId(id).setPersonId(person).setProgramme(programme).setSeatId(UUID.randomUUID()).setUnitId(unit)
                .setStatus(appointed ? LiaisonStatus.APPOINTED : LiaisonStatus.RELEASED).setSince(LocalDate.parse("2026-09-01"))
                .setUntil(appointed ? null : LocalDate.parse("2026-09-09")).setChange(change).build();
    }

    static ObligationChanged obligation(UUID id, UUID person, UUID unit, String programme, ObligationStatus status, ObligationChange change) {
        return ObligationChanged.newBuilder().setObligationId(id).setProgramme(programme).setProgrammeVersion(1).setDuty("monthly-report")
                .setTitle(new LocalizedText("月报", "Monthly report")).setSeatId(UUID.randomUUID()).setUnitId(unit).setLiaisonId(UUID.randomUUID())
                .setPersonId(person).setPeriod("2026-09").setPeriodFrom(LocalDate.parse("2026-09-01")).setPeriodTo(LocalDate.parse("2026-09-30"))
                .setOpenedAt(Instant.parse("2026-09-01T00:00:00Z")).setDueAt(DUE).setStatus(status).setChange(change).build();
    }

    static ReportOverdue overdue(UUID id, UUID person, UUID unit, String programme) {
        return ReportOverdue.newBuilder().setObligationId(id).setProgramme(programme).setDuty("monthly-report")
                .setTitle(new LocalizedText("月报", "Monthly report")).setSeatId(UUID.randomUUID()).setUnitId(unit).setLiaisonId(UUID.randomUUID())
                .setPersonId(person).setPeriod("2026-09").setDueAt(DUE).setFoundAt(DUE).build();
    }

    static MeetingChanged meeting(UUID id, String programme, MeetingStatus status, MeetingChange change, UUID... invited) {
        return MeetingChanged.newBuilder().setMeetingId(id).setProgramme(programme).setProgrammeVersion(1).setDuty("regular-meeting")
                .setTitle(new LocalizedText("年度例会", "Yearly meeting")).setPeriod("2026").setStartsAt(BEGINS).setPlace("三楼会议室")
                .setMode(MeetingMode.IN_PERSON).setDelegateAllowed(true)
                .setInvited(Stream.of(invited).map(person -> new Invited(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), person)).toList())
                .setStatus(status).setChange(change).build();
    }

    static ReplacementProposed proposed(UUID id, UUID person, UUID unit, String programme) {
        return ReplacementProposed.newBuilder().setProposalId(id).setProgramme(programme).setProgrammeVersion(1).setThreshold("two-in-a-row")
                .setReason(new LocalizedText("连续两次未交", "two in a row missing")).setSeatId(UUID.randomUUID()).setUnitId(unit)
                .setLiaisonId(UUID.randomUUID()).setPersonId(person).setEvidence(List.of()).setProposedAt(DUE).build();
    }

    static ReplacementWithdrawn withdrawn(UUID id, UUID person, UUID unit, String programme) {
        return ReplacementWithdrawn.newBuilder().setProposalId(id).setProgramme(programme).setSeatId(UUID.randomUUID()).setUnitId(unit)
                .setLiaisonId(UUID.randomUUID()).setPersonId(person).setReason(new LocalizedText("已补交", "handed in since")).setWithdrawnAt(DUE).build();
    }
}
