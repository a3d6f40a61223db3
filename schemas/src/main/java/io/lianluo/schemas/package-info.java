/** The catalogue of topics and the locked versions of their schemas, for whoever writes to or reads from them. */
@org.jspecify.annotations.NullMarked
package io.lianluo.schemas;
