package io.lianluo.registry.contact;

/** An event that can happen to a round. */
public sealed interface RoundEvent {

    /** It began. */
    record Begun() implements RoundEvent { }

    /** More were asked. */
    record WentOn() implements RoundEvent { }
}
