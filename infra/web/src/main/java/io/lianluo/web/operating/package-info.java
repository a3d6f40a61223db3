/**
 * The interface for operators, the same in every service: events that could not be handled, events that cannot be published, replicas
 * that are to be filled again, and the forms of stored documents. It is there where the service tells or hears events.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.operating;
