package io.lianluo.registry.nomination.application;

/** An event that can happen to an application. */
public sealed interface ApplicationEvent {

    /** Somebody applied, perhaps again. */
    record Submitted() implements ApplicationEvent { }

    /** The office found whether conditions are met. */
    record ConditionsFound() implements ApplicationEvent { }

    /** The applicant goes on. */
    record WentOn() implements ApplicationEvent { }

    /** The applicant does not go on. */
    record TurnedDown() implements ApplicationEvent { }

    /** The applicant took it back. */
    record Withdrawn() implements ApplicationEvent { }

    /** The applicant was appointed. */
    record Appointed() implements ApplicationEvent { }

    /** The nomination ended without the applicant. */
    record Closed() implements ApplicationEvent { }

    /** Its texts were erased. */
    record TextsErased() implements ApplicationEvent { }
}
