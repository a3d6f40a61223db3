package io.lianluo.registry.account;

/** These events are what can happen to a code. */
public sealed interface AccountCodeEvent {

    /** An office gave it to a person. */
    record Given() implements AccountCodeEvent { }

    /** An account was linked by it. */
    record Used() implements AccountCodeEvent { }

    /** A later one took its place. */
    record Ended() implements AccountCodeEvent { }
}
