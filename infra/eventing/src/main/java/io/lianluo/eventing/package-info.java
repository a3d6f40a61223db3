/**
 * A kit to publish and consume events: aggregates that raise them, a store that keeps them in the aggregate's own
 * document until the broker has them, and methods that consume them once in effect.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.eventing;
