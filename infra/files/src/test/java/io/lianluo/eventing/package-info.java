/** Makes parts of the eventing library for an application that has no broker. */
@NullMarked
package io.lianluo.eventing;

import org.jspecify.annotations.NullMarked;
