package io.lianluo.registry.programme.events;

import static io.lianluo.registry.programme.events.CommonRecords.each;
import static io.lianluo.registry.programme.events.CommonRecords.ifSaid;
import static io.lianluo.registry.programme.events.CommonRecords.text;

import io.lianluo.events.registry.v1.AppointmentRules;
import io.lianluo.events.registry.v1.CandidateOrigin;
import io.lianluo.events.registry.v1.CategoryRule;
import io.lianluo.events.registry.v1.Condition;
import io.lianluo.events.registry.v1.DeputyRule;
import io.lianluo.events.registry.v1.Evidence;
import io.lianluo.events.registry.v1.HandoverItem;
import io.lianluo.events.registry.v1.PathStep;
import io.lianluo.events.registry.v1.PathStepKind;
import io.lianluo.events.registry.v1.SeatRule;
import io.lianluo.events.registry.v1.Span;
import io.lianluo.events.registry.v1.Stability;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;

/** Records of who must have a liaison, and how somebody becomes one. */
final class SeatRecords {

    private SeatRecords() { }

    static SeatRule seat(io.lianluo.registry.programme.seat.SeatRule seat) {
        return SeatRule.newBuilder().setId(seat.id()).setTitle(text(seat.title())).setUnitKinds(seat.unitKinds()).setHolders(seat.holders())
                .setHeldByUnitHead(seat.exOfficio()).setOptional(seat.optional())
                .setCandidates(seat.candidates().stream().sorted().map(SeatRecords::origin).toList()).setFillWithin(ifSaid(seat.fillWithin(), CommonRecords::term))
                .setCounterpart(seat.counterpart()).setStability(ifSaid(seat.stability(), stable -> new Stability(stable.changes(), span(stable.within()))))
                .setReportsTo(seat.reportsTo()).setDeputy(deputy(seat.deputy())).setArticles(seat.articles()).build();
    }

    static AppointmentRules appointment(io.lianluo.registry.programme.appointment.AppointmentRules appointment) {
        return new AppointmentRules(
                each(appointment.conditions(), condition -> new Condition(condition.id(), text(condition.text()), evidence(condition.evidence()), condition.articles())),
                each(appointment.path(), step -> PathStep.newBuilder().setStep(step(step.kind())).setBy(CommonRecords.actor(step.by())).setWithin(ifSaid(step.within(), CommonRecords::term))
                        .setPapers(step.papers()).setOptional(step.optional()).setArticles(step.articles()).build()),
                each(appointment.handover(), item -> new HandoverItem(item.id(), text(item.text()))), appointment.confidentiality());
    }

    static CategoryRule category(io.lianluo.registry.programme.seat.CategoryRule category) {
        return CategoryRule.newBuilder().setId(category.id()).setTitle(text(category.title())).setContact(ifSaid(category.contact(), CommonRecords::cadence))
                .setArticles(category.articles()).build();
    }

    private static DeputyRule deputy(Deputy deputy) {
        return switch (deputy) {
            case NONE -> DeputyRule.NONE;
            case ALLOWED -> DeputyRule.ALLOWED;
            case REQUIRED -> DeputyRule.REQUIRED;
        };
    }

    private static CandidateOrigin origin(Origin origin) {
        return switch (origin) {
            case OWN_UNIT -> CandidateOrigin.OWN_UNIT;
            case OTHER_UNIT -> CandidateOrigin.OTHER_UNIT;
            case OUTSIDE -> CandidateOrigin.OUTSIDE;
        };
    }

    private static Span span(io.lianluo.rules.Span span) {
        return switch (span) {
            case YEAR -> Span.YEAR;
        };
    }

    private static Evidence evidence(io.lianluo.registry.programme.appointment.Evidence evidence) {
        return switch (evidence) {
            case STATEMENT -> Evidence.STATEMENT;
            case PAPER -> Evidence.PAPER;
            case RECORD -> Evidence.RECORD;
        };
    }

    private static PathStepKind step(io.lianluo.registry.programme.appointment.PathStep.Kind kind) {
        return switch (kind) {
            case OPEN_CALL -> PathStepKind.OPEN_CALL;
            case RECOMMEND -> PathStepKind.RECOMMEND;
            case INTERVIEW -> PathStepKind.INTERVIEW;
            case VET -> PathStepKind.VET;
            case DECIDE -> PathStepKind.DECIDE;
            case ANNOUNCE -> PathStepKind.ANNOUNCE;
        };
    }
}
