/** What other contexts are told of obligations. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.obligation.events;
