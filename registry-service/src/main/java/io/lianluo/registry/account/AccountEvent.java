package io.lianluo.registry.account;

/** These events are what can happen to an account. */
public sealed interface AccountEvent {

    /** It belongs to a person from now on. */
    record Linked() implements AccountEvent { }

    /** It belongs to nobody any more. */
    record Parted() implements AccountEvent { }

    /** A wrong code was tried with it. */
    record Failed() implements AccountEvent { }
}
