package io.lianluo.registry.nomination;

import java.util.UUID;

/** An event that can happen to a nomination. */
public sealed interface NominationEvent {

    /** Somebody is sought for a seat. */
    record Opened() implements NominationEvent { }

    /** Everybody was called to come forward until a day. */
    record Called(OpenCall call) implements NominationEvent { }

    /** A step was done or left out, and the next has its turn. */
    record StepDone(StepRecord step) implements NominationEvent { }

    /** Somebody else is recommended; what was found about the candidate before counts no more. */
    record CandidateChanged(StepRecord step) implements NominationEvent { }

    /** The candidate is to be appointed. */
    record Approved(StepRecord step) implements NominationEvent { }

    /** The candidate was not agreed to. */
    record Refused(StepRecord step) implements NominationEvent { }

    /** It was taken back. */
    record Withdrawn() implements NominationEvent { }

    /** The candidate holds the seat. */
    record Appointed(UUID liaisonId) implements NominationEvent { }

    /** The authority found that the candidate, who holds the seat, is somebody who was known before. */
    record CandidateIdentified(UUID personId) implements NominationEvent { }

    /** The candidate was approved, but the seat could not be taken any more. */
    record Lapsed() implements NominationEvent { }

    /** The appointment was made public. */
    record Announced(StepRecord step) implements NominationEvent { }

    /** A candidate was erased, with what was said about them. */
    record TextsErased() implements NominationEvent { }

    /** The step whose turn it is was not done in time. */
    record StepOverdue(CurrentStep currentStep) implements NominationEvent { }
}
