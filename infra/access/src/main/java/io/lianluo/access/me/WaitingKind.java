package io.lianluo.access.me;

/**
 * A kind of what can wait for somebody, with the act by which it is done. A service has an enum of its kinds, and a
 * sentence for each: {@code waiting.<kind>} of its texts, in which {@code {0}} is the unit, {@code {1}} the seat, and {@code {2}} and so on the words of the item.
 */
public interface WaitingKind {

    /** Name of the constant. */
    String name();

    /** The act by which it is done. */
    Act act();
}
