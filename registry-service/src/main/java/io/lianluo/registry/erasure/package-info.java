/** How somebody is forgotten: what is known of a person, and what others wrote about them wherever it stands, goes (SCH-8). */
@NullMarked
package io.lianluo.registry.erasure;

import org.jspecify.annotations.NullMarked;
