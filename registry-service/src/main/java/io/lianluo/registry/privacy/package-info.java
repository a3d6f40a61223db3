/** Records who reads personal data: it puts every read of unmasked data on record, and every erasure (SCH-8, SAF-11). */
@NullMarked
package io.lianluo.registry.privacy;

import org.jspecify.annotations.NullMarked;
