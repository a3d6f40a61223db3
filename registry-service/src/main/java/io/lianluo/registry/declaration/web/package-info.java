/** Takes declarations from accounts of which nobody knows whose they are, and shows them to the authority, which rules on them. */
@NullMarked
package io.lianluo.registry.declaration.web;

import org.jspecify.annotations.NullMarked;
