/** Tells other contexts about filings. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.filing.events;

import org.jspecify.annotations.NullMarked;
