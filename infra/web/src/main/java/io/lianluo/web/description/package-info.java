/** Completes the generated description of the interface with what the library does around every endpoint. */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.description;
