/** Takes particulars from units, and shows them. */
@NullMarked
package io.lianluo.registry.particulars.web;

import org.jspecify.annotations.NullMarked;
