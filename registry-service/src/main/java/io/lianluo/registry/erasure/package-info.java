/** Erases a person (SCH-8): it removes what is known of the person, and what others wrote about them in any document. */
@NullMarked
package io.lianluo.registry.erasure;

import org.jspecify.annotations.NullMarked;
