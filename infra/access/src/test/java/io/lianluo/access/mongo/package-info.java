@NullMarked
package io.lianluo.access.mongo;

import org.jspecify.annotations.NullMarked;
