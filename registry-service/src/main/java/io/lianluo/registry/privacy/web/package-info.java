/** Personal data over HTTP: who sees it unmasked, who erases it, and who saw it before. */
@NullMarked
package io.lianluo.registry.privacy.web;

import org.jspecify.annotations.NullMarked;
