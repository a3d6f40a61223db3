/** What others are told of filings: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.filing.events;

import org.jspecify.annotations.NullMarked;
