/** Numbers and codes that carry a proof of their own, and what to say when input is wrong. Shared by files and requests. */
@NullMarked
package io.lianluo.registry.check;

import org.jspecify.annotations.NullMarked;
