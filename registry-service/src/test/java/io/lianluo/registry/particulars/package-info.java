@NullMarked
package io.lianluo.registry.particulars;

import org.jspecify.annotations.NullMarked;
