/** Who reads what is personal: every read of unmasked data is on record, and so is every erasure (SCH-8, SAF-11). */
@NullMarked
package io.lianluo.registry.privacy;

import org.jspecify.annotations.NullMarked;
