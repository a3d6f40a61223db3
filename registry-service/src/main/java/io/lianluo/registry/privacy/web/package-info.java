/** Personal data over HTTP: who sees it unmasked, and who saw it before. */
@NullMarked
package io.lianluo.registry.privacy.web;

import org.jspecify.annotations.NullMarked;
