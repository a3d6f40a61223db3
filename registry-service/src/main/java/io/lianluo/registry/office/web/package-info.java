/** Offices over HTTP. Controllers read and answer; the office decides. */
@NullMarked
package io.lianluo.registry.office.web;

import org.jspecify.annotations.NullMarked;
