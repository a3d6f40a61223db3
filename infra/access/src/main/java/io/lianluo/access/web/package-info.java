/** States what a caller may see and do by their token. The rest follows from the roster. */
@NullMarked
package io.lianluo.access.web;

import org.jspecify.annotations.NullMarked;
