package io.lianluo.access.me;

/**
 * A kind of what can wait for somebody, with the operation by which it is done, as the interface names it. A service has an enum of its kinds, and a
 * sentence for each: {@code waiting.<kind>} of its texts, in which {@code {0}} is the unit, {@code {1}} the seat, and {@code {2}} and so on the words of the item.
 */
public interface WaitingKind {

    /** Name of the constant. */
    String name();

    /** Name of the operation. */
    String operation();

    /** HTTP method of the operation. */
    String method();

    /** Address of the operation behind {@code /api/v1}, with {@code {id}} for what it is about and {@code {seat}} for the seat. */
    String address();
}
