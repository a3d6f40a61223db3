/** Papers in requests. */
@NullMarked
package io.lianluo.registry.paper.web;

import org.jspecify.annotations.NullMarked;
