/** Numbers and codes that carry a proof of their own, and texts as people write them. Files and requests are read by the same checks. */
@NullMarked
package io.lianluo.registry.check;

import org.jspecify.annotations.NullMarked;
