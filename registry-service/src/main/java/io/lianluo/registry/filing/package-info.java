/** Filings (变更备案): what a unit must declare to the authority when its liaison, a contact or its own data changed, and how the authority rules on it. */
@NullMarked
package io.lianluo.registry.filing;

import org.jspecify.annotations.NullMarked;
