/**
 * The end of a service as its clients see it. Requests are answered for a while after the order to end, and clients whose connections stay open are told to
 * open another.
 */
@NullMarked
package io.lianluo.web.shutdown;

import org.jspecify.annotations.NullMarked;
