/**
 * The interface for operators, the same in every service: events that could not be handled, and events that cannot be published. It is there
 * where the service tells or hears events.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.operating;
