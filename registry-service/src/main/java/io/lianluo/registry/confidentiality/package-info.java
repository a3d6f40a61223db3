/**
 * Classes of confidentiality as they bind what units and authorities write in filings and nominations: who may read it, and who read it when (SAF-11). The classes
 * themselves stand in programme files.
 */
@NullMarked
package io.lianluo.registry.confidentiality;

import org.jspecify.annotations.NullMarked;
