/** Tells other contexts of obligations. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.obligation.events;
