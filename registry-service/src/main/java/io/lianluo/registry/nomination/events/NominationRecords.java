package io.lianluo.registry.nomination.events;

import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.events.registry.v1.Actor;
import io.lianluo.events.registry.v1.AppointmentAnnounced;
import io.lianluo.events.registry.v1.NominationChange;
import io.lianluo.events.registry.v1.NominationChanged;
import io.lianluo.events.registry.v1.NominationStatus;
import io.lianluo.events.registry.v1.NominationStep;
import io.lianluo.events.registry.v1.NominationStepOverdue;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.CurrentStep;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationEvent;
import io.lianluo.registry.nomination.OpenCall;
import io.lianluo.registry.programme.appointment.PathStep;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a nomination: people by id alone, and nothing of what was said about them. */
public final class NominationRecords {

    private NominationRecords() { }

    /** The records of an event; the nomination is as it stands after the change. */
    public static List<SpecificRecord> of(NominationEvent event, Nomination nomination) {
        return switch (event) {
            case NominationEvent.Opened e -> List.of(changed(nomination, NominationChange.OPENED));
            case NominationEvent.Called e -> List.of(changed(nomination, NominationChange.CALLED));
            case NominationEvent.StepDone e -> List.of(changed(nomination, NominationChange.STEP_DONE));
            case NominationEvent.CandidateChanged e -> List.of(changed(nomination, NominationChange.CANDIDATE_CHANGED));
            case NominationEvent.Approved e -> List.of(changed(nomination, NominationChange.APPROVED));
            case NominationEvent.Appointed e -> List.of(changed(nomination, NominationChange.APPOINTED));
            case NominationEvent.CandidateIdentified e -> List.of(changed(nomination, NominationChange.APPOINTED));
            case NominationEvent.Refused e -> List.of(changed(nomination, NominationChange.REFUSED));
            case NominationEvent.Withdrawn e -> List.of(changed(nomination, NominationChange.WITHDRAWN));
            case NominationEvent.Lapsed e -> List.of(changed(nomination, NominationChange.LAPSED));
            case NominationEvent.Announced e -> List.of(changed(nomination, NominationChange.ANNOUNCED),
                    announced(nomination, Objects.requireNonNull(e.step().announcement())));
            case NominationEvent.TextsErased e -> List.of();
            case NominationEvent.StepOverdue e -> List.of(overdue(nomination, e.currentStep()));
        };
    }

    /** The nominations that were told of and that a restored store does not have. */
    public static LostStates<?> lost(Outbox outbox) {
        return outbox.lost(NominationChanged.class);
    }

    private static NominationChanged changed(Nomination nomination, NominationChange change) {
        CurrentStep currentStep = nomination.currentStep();
        return NominationChanged.newBuilder().setNominationId(nomination.id()).setProgramme(nomination.seat().programme())
                .setProgrammeVersion(nomination.agreedPath().programmeVersion()).setSeatId(nomination.seat().id())
                .setUnitId(nomination.seat().unitId()).setOrdinal(nomination.ordinal())
                .setStatus(status(nomination.status())).setRound(nomination.round())
                .setCandidateId(nomination.candidate().map(NominationRecords::personId).orElse(null))
                .setNext(nomination.nextStep().map(step -> step(step.kind())).orElse(null))
                .setNextBy(nomination.nextStep().map(step -> actor(step.by())).orElse(null))
                .setDueAt(currentStep == null || currentStep.due() == null ? null : currentStep.due().at()).setLiaisonId(nomination.liaisonId())
                .setChange(change).setCalledUntil(nomination.openCall().map(OpenCall::until).orElse(null)).build();
    }

    private static AppointmentAnnounced announced(Nomination nomination, AnnouncementReference announcement) {
        return AppointmentAnnounced.newBuilder().setNominationId(nomination.id()).setProgramme(nomination.seat().programme())
                .setSeatId(nomination.seat().id()).setUnitId(nomination.seat().unitId())
                .setPersonId(personId(nomination.candidate().orElseThrow())).setLiaisonId(nomination.liaisonId())
                .setNumber(announcement.number()).setDate(announcement.date()).build();
    }

    private static NominationStepOverdue overdue(Nomination nomination, CurrentStep currentStep) {
        PathStep step = nomination.agreedPath().path().get(currentStep.place());
        return NominationStepOverdue.newBuilder().setNominationId(nomination.id()).setProgramme(nomination.seat().programme())
                .setSeatId(nomination.seat().id()).setUnitId(nomination.seat().unitId())
                .setStep(step(step.kind())).setBy(actor(step.by()))
                .setDueAt(Objects.requireNonNull(currentStep.due()).at()).build();
    }

    private static UUID personId(Candidate candidate) {
        return candidate.personId();
    }

    private static NominationStatus status(Nomination.Status status) {
        return switch (status) {
            case UNDER_WAY -> NominationStatus.UNDER_WAY;
            case APPROVED -> NominationStatus.APPROVED;
            case APPOINTED -> NominationStatus.APPOINTED;
            case REFUSED -> NominationStatus.REFUSED;
            case WITHDRAWN -> NominationStatus.WITHDRAWN;
            case LAPSED -> NominationStatus.LAPSED;
        };
    }

    private static NominationStep step(PathStep.Kind kind) {
        return switch (kind) {
            case OPEN_CALL -> NominationStep.OPEN_CALL;
            case RECOMMEND -> NominationStep.RECOMMEND;
            case INTERVIEW -> NominationStep.INTERVIEW;
            case VET -> NominationStep.VET;
            case DECIDE -> NominationStep.DECIDE;
            case ANNOUNCE -> NominationStep.ANNOUNCE;
        };
    }

    private static Actor actor(io.lianluo.registry.programme.appointment.Actor actor) {
        return switch (actor) {
            case UNIT_HEAD -> Actor.UNIT_HEAD;
            case LEGAL_REPRESENTATIVE -> Actor.LEGAL_REPRESENTATIVE;
            case UNIT -> Actor.UNIT;
            case SECRETARIAT -> Actor.SECRETARIAT;
            case LEADER -> Actor.LEADER;
            case LIAISON -> Actor.LIAISON;
        };
    }
}
