/** The summary over HTTP. */
@NullMarked
package io.lianluo.registry.summary.web;

import org.jspecify.annotations.NullMarked;
