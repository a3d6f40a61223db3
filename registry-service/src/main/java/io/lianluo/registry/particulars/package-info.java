/**
 * The particulars of units (单位概况): organisation, staff, qualifications, addresses and telephone, which the unit reports itself when they change (TZA-5). Each
 * edition stays on record with who reported it and when.
 */
@NullMarked
package io.lianluo.registry.particulars;

import org.jspecify.annotations.NullMarked;
