@NullMarked
package io.lianluo.access;

import org.jspecify.annotations.NullMarked;
