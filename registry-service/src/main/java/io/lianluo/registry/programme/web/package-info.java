/** Programmes over HTTP. Controllers read and answer; the programme decides. */
@NullMarked
package io.lianluo.registry.programme.web;

import org.jspecify.annotations.NullMarked;
