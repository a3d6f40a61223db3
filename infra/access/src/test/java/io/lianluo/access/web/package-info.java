@NullMarked
package io.lianluo.access.web;

import org.jspecify.annotations.NullMarked;
