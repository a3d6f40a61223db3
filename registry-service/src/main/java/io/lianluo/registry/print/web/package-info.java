/** Printed documents over HTTP. */
@NullMarked
package io.lianluo.registry.print.web;

import org.jspecify.annotations.NullMarked;
