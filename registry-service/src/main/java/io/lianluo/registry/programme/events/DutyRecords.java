package io.lianluo.registry.programme.events;

import static io.lianluo.registry.programme.events.CommonRecords.cadence;
import static io.lianluo.registry.programme.events.CommonRecords.each;
import static io.lianluo.registry.programme.events.CommonRecords.ifSaid;
import static io.lianluo.registry.programme.events.CommonRecords.term;
import static io.lianluo.registry.programme.events.CommonRecords.text;

import io.lianluo.events.common.v1.DayOfWeek;
import io.lianluo.events.common.v1.DueRule;
import io.lianluo.events.registry.v1.ComparedField;
import io.lianluo.events.registry.v1.FilingRule;
import io.lianluo.events.registry.v1.FilingTrigger;
import io.lianluo.events.registry.v1.GatheringKind;
import io.lianluo.events.registry.v1.MeetingDuty;
import io.lianluo.events.registry.v1.MeetingForm;
import io.lianluo.events.registry.v1.MeetingScope;
import io.lianluo.events.registry.v1.PhotoRule;
import io.lianluo.events.registry.v1.ProcedureRule;
import io.lianluo.events.registry.v1.ReportDuty;
import io.lianluo.events.registry.v1.ReportStage;
import io.lianluo.events.registry.v1.SubjectRule;
import io.lianluo.registry.programme.duty.MeetingHandling;
import io.lianluo.registry.programme.duty.MeetingScope.Each;
import java.time.LocalTime;

/** Records of what holders owe: reports, meetings, and changes that must be declared. */
final class DutyRecords {

    private DutyRecords() { }

    static ReportDuty report(io.lianluo.registry.programme.duty.ReportDuty duty) {
        return ReportDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(cadence(duty.cadence())).setOpensOnDay(duty.opensOnDay())
                .setDue(due(duty.due()))
                .setNilReturnAllowed(duty.nilReturnAllowed()).setParts(duty.parts())
                .setApprovedBy(ifSaid(duty.handling().approvedBy(), CommonRecords::actor))
                .setPhoto(ifSaid(duty.handling().photo(), photo -> new PhotoRule(photo.width(), photo.height())))
                .setConfidentiality(duty.handling().confidentiality()).setOutcomes(duty.handling().outcomes())
                .setReminders(each(duty.handling().reminders(), CommonRecords::reminder))
                .setSubject(duty.scope().subject()).setCategories(duty.scope().categories()).setCollects(duty.scope().collects())
                .setStages(each(duty.scope().stages(), stage -> new ReportStage(stage.id(), text(stage.title()), term(stage.within()), stage.parts())))
                .setArticles(duty.articles()).build();
    }

    static MeetingDuty meeting(io.lianluo.registry.programme.duty.MeetingDuty duty) {
        MeetingHandling handling = duty.handling();
        return MeetingDuty.newBuilder().setId(duty.id()).setTitle(text(duty.title())).setSeat(duty.seat())
                .setCadence(cadence(duty.cadence())).setAtLeast(duty.atLeast()).setAtMost(duty.atMost())
                .setNotice(ifSaid(duty.notice(), CommonRecords::term)).setDelegateAllowed(duty.delegateAllowed())
                .setKind(kind(handling.kind())).setForms(handling.forms().stream().sorted().map(DutyRecords::form).toList()).setAgenda(handling.agenda())
                .setMinutes(ifSaid(handling.minutes(), CommonRecords::term)).setNewcomersWithin(ifSaid(handling.newcomersWithin(), CommonRecords::term))
                .setScope(scope(duty.scope().each())).setCalledBy(CommonRecords.actor(duty.scope().calledBy()))
                .setHeldWithin(ifSaid(duty.scope().heldWithin(), CommonRecords::term)).setCategories(duty.scope().categories())
                .setArticles(duty.articles()).build();
    }

    static SubjectRule subject(io.lianluo.registry.programme.duty.SubjectRule subject) {
        return SubjectRule.newBuilder().setId(subject.id()).setTitle(text(subject.title())).setSeat(subject.seat()).setKeptBy(CommonRecords.actor(subject.keptBy()))
                .setConfidentiality(subject.confidentiality()).setArticles(subject.articles()).build();
    }

    static ProcedureRule procedure(io.lianluo.registry.programme.duty.ProcedureRule procedure) {
        return ProcedureRule.newBuilder().setId(procedure.id()).setTitle(text(procedure.title())).setDueOnDay(procedure.onDay())
                .setWithin(ifSaid(procedure.within(), CommonRecords::term)).setReminders(each(procedure.reminders(), CommonRecords::reminder))
                .setArticles(procedure.articles()).build();
    }

    static FilingRule filing(io.lianluo.registry.programme.FilingRule filing) {
        return new FilingRule(filing.id(), trigger(filing.when()), term(filing.within()), filing.papers(), each(filing.compares(), DutyRecords::field), filing.articles(),
                filing.confidentiality());
    }

    private static DueRule due(io.lianluo.registry.programme.duty.DueRule due) {
        return DueRule.newBuilder().setOnDay(due.onDay()).setOnWeekday(ifSaid(due.onWeekday(), DutyRecords::weekday))
                .setWithin(ifSaid(due.within(), CommonRecords::term)).setAtTime(ifSaid(due.atTime(), LocalTime::toString)).build();
    }

    private static DayOfWeek weekday(java.time.DayOfWeek day) {
        return switch (day) {
            case MONDAY -> DayOfWeek.MONDAY;
            case TUESDAY -> DayOfWeek.TUESDAY;
            case WEDNESDAY -> DayOfWeek.WEDNESDAY;
            case THURSDAY -> DayOfWeek.THURSDAY;
            case FRIDAY -> DayOfWeek.FRIDAY;
            case SATURDAY -> DayOfWeek.SATURDAY;
            case SUNDAY -> DayOfWeek.SUNDAY;
        };
    }

    private static MeetingScope scope(Each each) {
        return switch (each) {
            case PROGRAMME -> MeetingScope.PROGRAMME;
            case UNIT -> MeetingScope.UNIT;
            case SEAT -> MeetingScope.SEAT;
        };
    }

    private static GatheringKind kind(MeetingHandling.Kind kind) {
        return switch (kind) {
            case MEETING -> GatheringKind.MEETING;
            case TRAINING -> GatheringKind.TRAINING;
            case EXCHANGE -> GatheringKind.EXCHANGE;
            case TALK -> GatheringKind.TALK;
            case PARENTS -> GatheringKind.PARENTS;
        };
    }

    private static MeetingForm form(MeetingHandling.Form form) {
        return switch (form) {
            case IN_PERSON -> MeetingForm.IN_PERSON;
            case ONLINE -> MeetingForm.ONLINE;
            case BY_CORRESPONDENCE -> MeetingForm.BY_CORRESPONDENCE;
        };
    }

    private static FilingTrigger trigger(io.lianluo.registry.programme.FilingRule.Trigger trigger) {
        return switch (trigger) {
            case LIAISON_CHANGED -> FilingTrigger.LIAISON_CHANGED;
            case CONTACT_CHANGED -> FilingTrigger.CONTACT_CHANGED;
            case UNIT_CHANGED -> FilingTrigger.UNIT_CHANGED;
        };
    }

    private static ComparedField field(io.lianluo.registry.programme.FilingRule.Field field) {
        return switch (field) {
            case CREDIT_CODE -> ComparedField.CREDIT_CODE;
            case LEGAL_REPRESENTATIVE_NAME -> ComparedField.LEGAL_REPRESENTATIVE_NAME;
            case LEGAL_REPRESENTATIVE_ID_NUMBER -> ComparedField.LEGAL_REPRESENTATIVE_ID_NUMBER;
            case LIAISON_NAME -> ComparedField.LIAISON_NAME;
            case LIAISON_ID_NUMBER -> ComparedField.LIAISON_ID_NUMBER;
            case LIAISON_MOBILE -> ComparedField.LIAISON_MOBILE;
        };
    }
}
