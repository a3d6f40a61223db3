/** Filings over HTTP. Controllers read and answer; the filing decides. */
@NullMarked
package io.lianluo.registry.filing.web;

import org.jspecify.annotations.NullMarked;
