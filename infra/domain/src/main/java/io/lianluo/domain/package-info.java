/**
 * The core that all contexts share, without any framework: aggregates, texts in two languages, the two refusals, and the one rule about texts
 * and names. Each service's own core builds on it, and adapters alone turn it into HTTP, documents and contracts.
 */
@NullMarked
package io.lianluo.domain;

import org.jspecify.annotations.NullMarked;
