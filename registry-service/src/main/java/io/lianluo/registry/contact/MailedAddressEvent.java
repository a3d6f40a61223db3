package io.lianluo.registry.contact;

/** These events are what can happen to an address that nobody confirmed. */
public sealed interface MailedAddressEvent {

    /** A mail was sent there. */
    record Mailed() implements MailedAddressEvent { }
}
