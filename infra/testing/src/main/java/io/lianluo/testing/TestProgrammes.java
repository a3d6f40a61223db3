package io.lianluo.testing;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.DueRule;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.Actor;
import io.lianluo.events.registry.v1.Authority;
import io.lianluo.events.registry.v1.DeputyRule;
import io.lianluo.events.registry.v1.GatheringKind;
import io.lianluo.events.registry.v1.MeetingDuty;
import io.lianluo.events.registry.v1.MeetingForm;
import io.lianluo.events.registry.v1.MeetingScope;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.ReportDuty;
import io.lianluo.events.registry.v1.SeatRule;
import java.time.LocalDate;
import java.util.List;

/** Programmes as the registry tells them: valid, and empty but for what a test puts in. */
public final class TestProgrammes {

    private TestProgrammes() { }

    /** The first version of a programme, in force since 2020, that asks for nothing. */
    public static ProgrammePublished.Builder programme(String code) {
        return ProgrammePublished.newBuilder().setProgramme(code).setVersion(1).setTitle(new LocalizedText(code, code))
                .setAuthority(Authority.newBuilder().setUnit(code).setOffice("secretariat").setOffices(List.of()).build()).setInForceFrom(LocalDate.of(2020, 1, 1)).setCalendar("cn").setZone("Asia/Shanghai")
                .setRosterPublished(false).setSeats(List.of()).setSubjects(List.of()).setCategories(List.of()).setProcedures(List.of()).setReportDuties(List.of()).setMeetingDuties(List.of()).setThresholds(List.of())
                .setFilings(List.of()).setRights(List.of()).setMatters(List.of()).setSanctions(List.of()).setClasses(List.of()).setNotices(List.of())
                .setProvisions(List.of()).setArticles(List.of()).setFollows(List.of());
    }

    /** A seat that each unit of a programme has, held by one of its own people. */
    public static SeatRule.Builder seatRule(String id, String zh, String en) {
        return SeatRule.newBuilder().setId(id).setTitle(new LocalizedText(zh, en)).setUnitKinds(List.of()).setHolders(1).setHeldByUnitHead(false).setOptional(false)
                .setCandidates(List.of()).setCounterpart(false).setDeputy(DeputyRule.NONE).setArticles(List.of());
    }

    /** A report that the holders of a seat owe. */
    public static ReportDuty.Builder reportDuty(String id, String seat, Cadence cadence, DueRule due) {
        return ReportDuty.newBuilder().setId(id).setTitle(new LocalizedText(id, id)).setSeat(seat).setCadence(cadence).setDue(due)
                .setNilReturnAllowed(false).setParts(List.of()).setCategories(List.of()).setStages(List.of()).setOutcomes(List.of()).setReminders(List.of()).setArticles(List.of());
    }

    /** A meeting that the holders of a seat attend in person, once in each period. */
    public static MeetingDuty.Builder meetingDuty(String id, String seat, Cadence cadence) {
        return MeetingDuty.newBuilder().setId(id).setTitle(new LocalizedText(id, id)).setSeat(seat).setCadence(cadence).setAtLeast(1)
                .setDelegateAllowed(false).setKind(GatheringKind.MEETING).setForms(List.of(MeetingForm.IN_PERSON)).setAgenda(false)
                .setScope(MeetingScope.PROGRAMME).setCalledBy(Actor.SECRETARIAT).setCategories(List.of()).setArticles(List.of());
    }
}
