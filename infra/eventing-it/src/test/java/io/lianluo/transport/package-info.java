/** Trust in other parts, tried on parts that renew their certificates. They run in this process. */
@NullMarked
package io.lianluo.transport;

import org.jspecify.annotations.NullMarked;
