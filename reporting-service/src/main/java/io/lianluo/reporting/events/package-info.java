/** Hears the registry: what it says is kept first, then acted upon by policies that may run twice. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.events;
